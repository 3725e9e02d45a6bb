import type { Db } from "#lib/db/scope.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { lockChains } from "#lib/punch/sql.ts";

/**
 * A clock-in in reach with its employee's chain locked, read again under the lock.
 *
 * Errors: not_found, conflict when it is void.
 */
export async function changeableClockIn(db: Db, companyId: string, id: string) {
  const seen = await db.clockIn.findFirst({ where: { id }, select: { employeeId: true } });
  if (!seen) throw notFound();
  await lockChains(db, companyId, [seen.employeeId]);
  const found = await db.clockIn.findFirst({
    where: { id },
    include: { employee: { select: { name: true } } },
  });
  if (!found) throw notFound();
  if (found.status === "void") throw new AppError("conflict", said("clock-in.isVoid"));
  return found;
}

export type ChangeableClockIn = Awaited<ReturnType<typeof changeableClockIn>>;

/** Refuses a correction of something else than what was on the screen. */
export function refuseStale(found: { updatedAt: Date }, seen: string): void {
  if (found.updatedAt.getTime() === Date.parse(seen)) return;
  throw new AppError("conflict", said("clock-in.changedMeanwhile"), {
    detail: { version: found.updatedAt.toISOString() },
  });
}
