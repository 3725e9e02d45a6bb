import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { ChainBreak } from "#lib/audit/chain-break.ts";
import { type TrailCounts, verifyTrail } from "#lib/audit/verify-trail.ts";
import type { Db } from "#lib/db/scope.ts";
import { type ChainCounts, verifyChains } from "./verify-chains.ts";
import { verifyPunchSeals } from "./verify-punch-seals.ts";

export type Verified =
  | { ok: true; trail: TrailCounts; chains: ChainCounts; punchSeals: number }
  | { ok: false; broken: ChainBreak };

/**
 * Proves a company's audit trail and punches against their chains and seals: the trail in one snapshot of the
 * database, the seals over punches in another, and each employee's chain in one of its own.
 */
export async function verifyCompany(actor: CompanyActor): Promise<Verified> {
  const { id } = actor.company;
  const read = <T>(work: (db: Db) => Promise<T>) => open(actor, "ledger.verify", work, "bulk");
  return whole(async () => ({
    ok: true,
    trail: await read((db) => verifyTrail(db, id)),
    punchSeals: await read((db) => verifyPunchSeals(db, id)),
    chains: await verifyChains(actor),
  }));
}

async function whole(work: () => Promise<Verified>): Promise<Verified> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ChainBreak) return { ok: false, broken: error };
    throw error;
  }
}
