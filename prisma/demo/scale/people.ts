import { searchText } from "#lib/shared/search-text.ts";
import { demoCompanies } from "../companies.ts";
import type { DemoRows } from "../company-rows.ts";
import { fullNames } from "../names.ts";
import type { CopiedPerson } from "./person-copy.ts";
import { placesOf } from "./places.ts";
import type { Copy } from "./plan.ts";
import { maskOf, rekey } from "./rekey.ts";

type Employee = DemoRows["employees"][number];

/** Somebody of a copied workforce, with the row that tells of them. */
export interface CopiedEmployee extends CopiedPerson {
  originalId: string;
  group: number;
  employee: Employee;
}

/** The people of one copy: other names and numbers, at home in the same departments, a little earlier than their originals. */
export function peopleOf(rows: DemoRows, copy: Copy): CopiedEmployee[] {
  const [company] = rows.companies;
  const place = placesOf(copy.group);
  const companyId = place(company!.id) as string;
  const names = namesFrom(company!.slug, copy.number * rows.employees.length);
  return rows.employees.map((original, at) => {
    const name = names.next().value as string;
    const id = rekey(original.id, { mask: maskOf(copy.number), ms: 0 });
    return {
      companyId,
      employeeId: id,
      originalId: original.id,
      group: copy.group,
      dayCutoffMinutes: company!.dayCutoffMinutes,
      number: copy.number,
      years: copy.years,
      earlier: (copy.number * 7 + at * 3) % 14,
      place,
      employee: {
        ...original,
        companyId,
        id,
        number: String(copy.number * 10_000 + at),
        name,
        nameSearch: searchText(name),
        email: null,
        // Whoever may do more has a name of their own in the demo.
        role: original.role === "supervisor" ? original.role : "employee",
        departmentId: place(original.departmentId),
        siteId: place(original.siteId),
      },
    };
  });
}

function namesFrom(slug: string, skip: number): Generator<string> {
  const names = fullNames(demoCompanies.find((demo) => demo.slug === slug)!.names);
  for (let at = 0; at < skip; at += 1) names.next();
  return names;
}
