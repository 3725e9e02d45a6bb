import type { Db } from "#lib/db/scope.ts";
import { withBelow } from "./rules.ts";

/** The ids of a department and of all that lie below it: what a filter by a department means. */
export async function departmentAndBelow(db: Db, id: string): Promise<string[]> {
  const all = await db.department.findMany({ select: { id: true, name: true, parentId: true } });
  return [...withBelow(all, id)];
}
