import type { DepartmentDetail } from "./schema.ts";

/** A department as its form gives it. */
export function asInput({ parent, site, supervisors, ...department }: DepartmentDetail) {
  return {
    ...department,
    parentId: parent?.id ?? null,
    siteId: site?.id ?? null,
    supervisors: supervisors.map((person) => person.id),
  };
}
