import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Db } from "#lib/db/scope.ts";
import {
  type DerivedClockIn,
  type DeriveSettings,
  deriveClockIn,
  type PunchFact,
} from "#lib/punch/derive.ts";
import { fromDbDate } from "#lib/shared/local-time.ts";
import { dayCutoffs } from "./cutoffs.ts";
import { type Difference, differenceOf, type KeptClockIn } from "./difference.ts";
import { eachEmployee } from "./employees.ts";

export interface Rebuilt {
  clockIns: number;
  punches: number;
  /** The first clock-in that is not what its punches make, or null */
  difference: Difference | null;
}

/** Rebuilds every clock-in of a company from its punches and compares it with the one that is kept. */
export async function rebuildClockIns(actor: CompanyActor): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { clockIns: 0, punches: 0, difference: null };
  const { blockLimitMinutes, dayCutoffMinutes } = actor.company;
  const cutoffs = await open(actor, "ledger.verify", (db) => dayCutoffs(db, dayCutoffMinutes));
  const settings = cutoffs.map((minutes) => ({ blockLimitMinutes, dayCutoffMinutes: minutes }));
  await eachEmployee(actor, async (db, employeeId) => {
    rebuilt.difference = await rebuildEmployee(db, employeeId, settings, rebuilt);
    return rebuilt.difference === null;
  });
  return rebuilt;
}

async function rebuildEmployee(
  db: Db,
  employeeId: string,
  settings: DeriveSettings[],
  counts: Rebuilt,
): Promise<Difference | null> {
  const facts = await readFacts(db, employeeId);
  const kept = await readKept(db, employeeId);
  counts.punches += facts.length;
  for (const [id, punches] of byClockIn(facts)) {
    counts.clockIns += 1;
    const row = kept.get(id) ?? null;
    const opened = punches[0]?.id === id;
    const difference = differenceOf(
      id,
      employeeId,
      row,
      row && opened ? derive(punches, row, settings) : null,
    );
    if (difference) return difference;
    kept.delete(id);
  }
  const [orphan] = kept.keys();
  return orphan ? differenceOf(orphan, employeeId, kept.get(orphan)!, null) : null;
}

/**
 * Whether an open block is running or its end is missing depends on the clock and the company's limit, not on punches:
 * the rebuilt one is asked at the instant that the kept one speaks of. Its work date may come from any cut-off the
 * company has had.
 */
function derive(punches: PunchFact[], kept: KeptClockIn, settings: DeriveSettings[]): DerivedClockIn {
  const now = kept.status === "end_missing" ? new Date(8.64e15) : (punches[0]?.at ?? new Date());
  const day = fromDbDate(kept.workDate);
  const all = settings.map((one) => deriveClockIn(punches, one, now));
  return all.find((one) => one.workDate === day) ?? (all[0] as DerivedClockIn);
}

async function readFacts(db: Db, employeeId: string): Promise<PunchFact[]> {
  const punches = await db.punch.findMany({
    where: { employeeId },
    orderBy: { position: "asc" },
    include: { detail: { select: { note: true } } },
  });
  return punches.map(({ detail, ...punch }) => ({ ...punch, note: detail?.note ?? null }) as PunchFact);
}

async function readKept(db: Db, employeeId: string): Promise<Map<string, KeptClockIn>> {
  const rows = await db.clockIn.findMany({
    where: { employeeId },
    include: { breaks: { orderBy: [{ startedAt: "asc" }, { id: "asc" }] } },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** The punches of each clock-in in the order of the chain: a switch belongs to the one it ends and the one it opens. */
function byClockIn(facts: PunchFact[]): Map<string, PunchFact[]> {
  const groups = new Map<string, PunchFact[]>();
  for (const fact of facts) {
    for (const id of [fact.closesId, fact.clockInId]) {
      if (!id) continue;
      const group = groups.get(id);
      if (group) group.push(fact);
      else groups.set(id, [fact]);
    }
  }
  return groups;
}
