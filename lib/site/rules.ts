import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";

/** Sites are few; beyond this the list and the choices would stop being of use. */
export const mostSites = 1000;

/** Errors: conflict with the numbers of what still refers to it. */
export function refuseSiteInUse(name: string, uses: { employees: number; departments: number }): void {
  const { employees, departments } = uses;
  if (employees + departments === 0) return;
  const parts = [
    employees ? said(employees === 1 ? "site.onePerson" : "site.people", { count: employees }) : "",
    departments
      ? said(departments === 1 ? "site.oneDepartment" : "site.departments", { count: departments })
      : "",
  ].filter(Boolean);
  throw new AppError("conflict", said("site.inUse", { name, uses: new Intl.ListFormat("en").format(parts) }));
}
