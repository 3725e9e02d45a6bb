import { AppError } from "#lib/errors.ts";

/** Sites are few; beyond this the list and the choices would stop being of use. */
export const mostSites = 1000;

/** Errors: conflict with the numbers of what still refers to it. */
export function refuseSiteInUse(name: string, uses: { employees: number; departments: number }): void {
  const { employees, departments } = uses;
  if (employees + departments === 0) return;
  const parts = [
    employees ? `${employees} ${employees === 1 ? "person" : "people"}` : "",
    departments ? `${departments} ${departments === 1 ? "department" : "departments"}` : "",
  ].filter(Boolean);
  throw new AppError("conflict", `${name} is still the site of ${parts.join(" and ")}. Move them first.`);
}
