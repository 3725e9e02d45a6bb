import { recordAudits } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { nextNumber } from "#lib/employee/rules.ts";
import { highestNumber } from "#lib/employee/sql.ts";
import { said } from "#lib/i18n/said.ts";
import { searchText } from "#lib/shared/search-text.ts";
import type { Matched, Named } from "./matching.ts";

/** Adds the people, customers and projects a file brings along, each with its audit entry. */
export async function addNewRecords(
  db: Db,
  companyId: string,
  matched: Matched,
  fileName: string,
): Promise<void> {
  const { newEmployees, newCustomers, newProjects } = matched;
  const numbered = numberPeople(newEmployees, await highestNumber(db, companyId));
  const row = ({ id, name }: Named) => ({ companyId, id, name, nameSearch: searchText(name) });
  if (numbered.length > 0) {
    await db.employee.createMany({ data: numbered.map((one) => ({ ...row(one), number: one.number })) });
  }
  if (newCustomers.length > 0) await db.customer.createMany({ data: newCustomers.map(row) });
  if (newProjects.length > 0) {
    await db.project.createMany({
      data: newProjects.map((one) => ({ ...row(one), customerId: one.customerId })),
    });
  }
  const reason = said("audit.namedInFile", { file: fileName });
  const audits = (type: string, made: readonly Named[]) =>
    made.map(({ id, ...values }) => ({
      act: `${type}.add`,
      subject: { type, id, name: values.name },
      after: values,
      reason,
    }));
  const acts = [
    ...audits("employee", numbered),
    ...audits("customer", newCustomers),
    ...audits("project", newProjects),
  ];
  if (acts.length > 0) await recordAudits(db, acts);
}

/** Somebody written as digits is known by that number already; the others get the numbers after the highest. */
export function numberPeople(
  people: readonly Named[],
  highest: string | null,
): (Named & { number: string })[] {
  const written = people.map(({ name }) => (/^\d{1,9}$/.test(name) ? name : null));
  let last = highest;
  for (const number of written) {
    if (number !== null && (last === null || Number(number) > Number(last))) last = number;
  }
  return people.map(({ id, name }, at) => {
    const own = written[at];
    if (own !== null && own !== undefined) return { id, name, number: own };
    last = nextNumber(last);
    return { id, name, number: last };
  });
}
