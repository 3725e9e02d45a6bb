import type { ActorCompany } from "#lib/access/actor-company.ts";
import type { Db } from "#lib/db/scope.ts";
import { type ChainContext, type ChainEnd, linkPunches, type PunchDraft } from "#lib/punch/chain.ts";
import { deriveClockIn, type PunchFact } from "#lib/punch/derive.ts";
import type { ChainedPunch, PunchDetailRow } from "#lib/punch/punch.ts";
import type { Pace } from "./progress.ts";
import { insertClockIns, insertDetails, insertPunches, updateClockIns } from "./write.sql.ts";

/** A punch to write for an employee, and what it does to a clock-in. */
export interface Entry<T> {
  employeeId: string;
  draft: PunchDraft;
  /** For a change: the punch that opened the clock-in. Of one, only where it came from still matters. */
  root: PunchFact | null;
  about: T;
}

export interface WriteContext {
  company: ActorCompany;
  authorUserId: string | null;
  recordedAt: Date;
  /** Ends of the chains this transaction has locked; moved along here, written by the caller. */
  heads: Map<string, ChainEnd>;
  pace: Pace;
}

/** An entry with the punch it became. */
export interface Written<T> {
  about: T;
  punch: ChainedPunch;
}

/** Rows a statement carries: large enough that its own cost is nothing, small enough that a stop is soon seen. */
export const batch = 4_000;

/**
 * Appends blocks to the chains of their employees and derives their clock-ins, in batches of rows.
 *
 * @param entries in the order of their employees
 * @param written gets each entry with its punch, batch by batch
 */
export async function writeBlocks<T>(
  db: Db,
  context: WriteContext,
  entries: readonly Entry<T>[],
  written: (punches: Written<T>[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < entries.length; from += batch) {
    context.pace.checkStop();
    const some = entries.slice(from, from + batch);
    const { punches, details } = link(context, some);
    const companyId = context.company.id;
    await insertPunches(db, companyId, punches);
    await insertDetails(db, companyId, details);
    const derived = some.map(({ root, draft }, at) => {
      const fact: PunchFact = { ...punches[at]!, note: draft.note ?? null };
      return deriveClockIn(root ? [root, fact] : [fact], context.company, context.recordedAt);
    });
    await insertClockIns(
      db,
      companyId,
      derived.filter((_one, at) => !some[at]!.root),
    );
    await updateClockIns(
      db,
      companyId,
      derived.filter((_one, at) => some[at]!.root),
    );
    await written(some.map(({ about }, at) => ({ about, punch: punches[at]! })));
    context.pace.moved(some.length);
  }
}

/** Gives the punches of a batch their places, run by run of one employee, and moves the heads. */
export function link<T>(
  context: WriteContext,
  entries: readonly Entry<T>[],
): { punches: ChainedPunch[]; details: PunchDetailRow[] } {
  const punches: ChainedPunch[] = [];
  const details: PunchDetailRow[] = [];
  for (let from = 0; from < entries.length; ) {
    const { employeeId } = entries[from]!;
    let to = from;
    while (entries[to]?.employeeId === employeeId) to += 1;
    const head = context.heads.get(employeeId);
    if (!head) throw new Error("A punch was to be written to a chain that is not locked.");
    const chain: ChainContext = { ...context, companyId: context.company.id, employeeId };
    const linked = linkPunches(
      chain,
      head,
      entries.slice(from, to).map((one) => one.draft),
    );
    context.heads.set(employeeId, linked.end);
    punches.push(...linked.punches);
    details.push(...linked.details);
    from = to;
  }
  return { punches, details };
}
