import type { ActorCompany } from "#lib/access/actor-company.ts";
import { saveClockIn } from "#lib/clock-in/save.ts";
import type { Db } from "#lib/db/scope.ts";
import { type DerivedClockIn, deriveClockIn, type PunchFact } from "./derive.ts";
import type { PunchKind, PunchSource } from "./punch.ts";

/** The punches a clock-in is derived from, in the order of the chain. */
export async function clockInFacts(db: Db, clockInId: string): Promise<PunchFact[]> {
  const rows = await db.punch.findMany({
    where: { OR: [{ clockInId }, { closesId: clockInId }] },
    include: { detail: { select: { note: true } } },
    orderBy: { position: "asc" },
  });
  return rows.map((row) => ({
    ...row,
    kind: row.kind as PunchKind,
    source: row.source as PunchSource,
    note: row.detail?.note ?? null,
  }));
}

/** Derives a clock-in anew from its punches and saves it. The employee's chain is locked by this transaction. */
export async function rebuildClockIn(
  db: Db,
  company: ActorCompany,
  clockInId: string,
  now: Date,
): Promise<DerivedClockIn> {
  const derived = deriveClockIn(await clockInFacts(db, clockInId), company, now);
  await saveClockIn(db, derived);
  return derived;
}
