import { randomFrom } from "#lib/testing/random.ts";
import type { Row } from "#lib/testing/rows.sql.ts";
import { type AuditNote, type Author, auditRows } from "../audit-rows.ts";
import type { DemoRows } from "../company-rows.ts";
import type { CopiedEmployee } from "./people.ts";
import type { Take } from "./person-copy.ts";
import { placesOf } from "./places.ts";
import type { Copy } from "./plan.ts";
import { maskOf, rekey } from "./rekey.ts";

/** Rows about a person that are copied as they are, under other ids. */
const personal = ["home_departments", "contracts", "pay_rates"] as const;

/** The tables of records, in the order their rows can be added. */
export const recordOrder = [
  "companies",
  "sites",
  "departments",
  "employees",
  "department_supervisors",
  "customers",
  "projects",
  ...personal,
] as const;

type Records = Partial<Record<(typeof recordOrder)[number], Row[]>>;

/** Everything of the copies of a company but their time; what the audit trail says of it is taken at once. */
export function companyCopies(
  rows: DemoRows,
  copies: readonly Copy[],
  people: readonly CopiedEmployee[],
  take: Take,
): Records {
  const records: Records = {};
  for (const group of new Set(copies.map((copy) => copy.group)))
    if (group > 0)
      for (const [table, made] of Object.entries(ownRecords(rows, group, take)))
        records[table as "sites"] = [...(records[table as "sites"] ?? []), ...made];
  records.employees = people.map(({ employee }) => employee);
  for (const { employee } of people) noteEmployee(employee, take);
  records.department_supervisors = people.flatMap((person) =>
    rows.department_supervisors
      .filter((one) => one.employeeId === person.originalId)
      .map((one) => ({
        companyId: person.companyId,
        departmentId: person.place(one.departmentId),
        employeeId: person.employeeId,
      })),
  );
  for (const table of personal)
    records[table] = people.flatMap((person) => personalRows(rows, table, person));
  return records;
}

type PersonalRow = { id: string; employeeId: string; departmentId?: string };

function personalRows(rows: DemoRows, table: (typeof personal)[number], person: CopiedEmployee): Row[] {
  const all: readonly PersonalRow[] = rows[table];
  return all
    .filter((row) => row.employeeId === person.originalId)
    .map((row) => ({
      ...row,
      companyId: person.companyId,
      id: rekey(row.id, { mask: maskOf(person.number), ms: 0 }),
      employeeId: person.employeeId,
      ...(row.departmentId && { departmentId: person.place(row.departmentId) }),
    }));
}

/** A company of its own with the same places and customers. */
function ownRecords(rows: DemoRows, group: number, take: Take): Record<string, Row[]> {
  const place = placesOf(group);
  const company = rows.companies[0]!;
  const companyId = place(company.id) as string;
  const name = `${company.name} ${group + 1}`;
  const slug = `${company.slug}-${group + 1}`;
  const { zone, currency, createdAt } = company;
  const subject = { type: "company", id: companyId, name };
  note(companyId, "company.create", subject, createdAt, { name, slug, zone, currency }, take);
  const own = <T extends { id: string }>(row: T) => ({ ...row, companyId, id: place(row.id) });
  return {
    companies: [{ ...company, id: companyId, name, slug }],
    sites: rows.sites.map(own),
    departments: rows.departments.map((one) => ({
      ...own(one),
      parentId: place(one.parentId),
      siteId: place(one.siteId),
    })),
    customers: rows.customers.map(own),
    projects: rows.projects.map((one) => ({ ...own(one), customerId: place(one.customerId) })),
  };
}

const loader: Author = {
  userId: null,
  employeeId: null,
  name: "Hourly",
  role: "administrator",
  via: "command",
};
const random = randomFrom(20_260);

/** That somebody was added. Punches that were loaded have no entry each: their chain is their proof. */
function noteEmployee(
  { companyId, id, name, number, role, createdAt }: DemoRows["employees"][number],
  take: Take,
) {
  note(companyId, "employee.add", { type: "employee", id, name }, createdAt, { number, name, role }, take);
}

function note(
  companyId: string,
  act: string,
  subject: AuditNote["subject"],
  at: Date,
  after: object,
  take: Take,
): void {
  const { entry, detail } = auditRows(random, companyId, {
    at,
    author: loader,
    act,
    subject,
    before: null,
    after,
    reason: null,
  });
  take("audit_entries", { ...entry });
  take("audit_details", { ...detail });
}
