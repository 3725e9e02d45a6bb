import type { Db } from "#lib/db/scope.ts";
import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { nameBlock } from "./rules.ts";

/**
 * Refuses a block that overlaps another one of the same person and names that one. The chain is locked, so nobody can
 * come in between; the exclusion constraint stands behind it.
 *
 * Errors: conflict at start.
 */
export async function refuseOverlap(
  db: Db,
  block: { employeeId: string; id: string | null; start: Date; end: Date | null },
  now: Date,
  locale: string,
): Promise<void> {
  // Comparisons of instants and no range operator: only those reach the index under the row rules.
  const other = await db.clockIn.findFirst({
    where: {
      employeeId: block.employeeId,
      status: { in: ["running", "finished"] },
      ...(block.id ? { id: { not: block.id } } : {}),
      ...(block.end ? { startedAt: { lt: block.end } } : {}),
      OR: [{ endedAt: null }, { endedAt: { gt: block.start } }],
    },
    orderBy: { startedAt: "asc" },
  });
  if (!other) return;
  const message = said("clock-in.overlaps", { block: nameBlock(other, now, locale) });
  throw new AppError("conflict", message, { fields: { start: [message] }, detail: { clockInId: other.id } });
}
