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

/** Proves a company's audit trail and punches against their chains and seals, in one snapshot of the database. */
export async function verifyCompany(actor: CompanyActor): Promise<Verified> {
  const { id } = actor.company;
  return whole(() =>
    open(
      actor,
      "ledger.verify",
      async (db: Db) => ({
        ok: true as const,
        trail: await verifyTrail(db, id),
        punchSeals: await verifyPunchSeals(db, id),
        chains: await verifyChains(db, id),
      }),
      "bulk",
    ),
  );
}

async function whole<T extends { ok: true }>(
  work: () => Promise<T>,
): Promise<T | { ok: false; broken: ChainBreak }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ChainBreak) return { ok: false, broken: error };
    throw error;
  }
}
