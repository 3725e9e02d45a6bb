import type { EmployeeDetail } from "./schema.ts";

/** An employee as their form gives them. */
export function asInput({ department, site, ...employee }: EmployeeDetail) {
  return { ...employee, departmentId: department?.id ?? null, siteId: site?.id ?? null };
}
