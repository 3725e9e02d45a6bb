import { routes } from "#lib/routes.ts";

type Company = ReturnType<typeof routes.company>;

const paths: Record<string, (company: Company, id: string) => string> = {
  employee: (company, id) => company.employees.detail(id),
  "clock-in": (company, id) => company.clockIns.detail(id),
  contract: (company, id) => company.contracts.edit(id),
  pay: (company, id) => company.pay.edit(id),
  department: (company, id) => company.departments.detail(id),
  site: (company, id) => company.sites.detail(id),
  customer: (company, id) => company.customers.detail(id),
  skill: (company, id) => company.skills.detail(id),
  package: (company, id) => company.packages.detail(id),
  event: (company, id) => company.events.detail(id),
  project: (company, id) => company.projects.detail(id),
  import: (company, id) => company.imports.detail(id),
  company: (company) => company.settings(),
};

/** Where the record of an entry is to be seen; null when it has no page. */
export function subjectPath(slug: string, type: string, id: string): string | null {
  return paths[type]?.(routes.company(slug), id) ?? null;
}
