import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { appendSeal } from "#lib/audit/append-seal.ts";
import { takeSealTurn } from "#lib/audit/sql.ts";
import { dayBounds, localDay } from "#lib/shared/local-time.ts";
import { headsHash } from "./heads.ts";
import { unsealedHeads } from "./sql.ts";

/**
 * Seals the ends of all chains of punches that grew since the seal before. Without `always` it does so once in a
 * local day of the company.
 *
 * @returns the number of chains the seal names; 0 when there was nothing to seal or today's seal is there
 */
export async function sealPunches(actor: CompanyActor, now: Date, { always = false } = {}): Promise<number> {
  const companyId = actor.company.id;
  const today = dayBounds(localDay(now, actor.company.zone), actor.company.zone);
  return open(
    actor,
    "ledger.seal",
    async (db) => {
      await takeSealTurn(db, companyId, "punch");
      const last = await db.seal.findFirst({
        where: { stream: "punch" },
        orderBy: { position: "desc" },
        select: { at: true },
      });
      if (!always && last && last.at >= today.start) return 0;
      const heads = await unsealedHeads(db, companyId);
      if (heads.length === 0) return 0;
      const state = { companyId, at: now, covers: heads.length, headHash: headsHash(heads) };
      const sealId = await appendSeal(db, { ...state, stream: "punch" });
      await db.punchSealHead.createMany({
        data: heads.map(({ employeeId, length, hash }) => ({
          companyId,
          sealId,
          employeeId,
          length,
          hash: new Uint8Array(hash),
        })),
      });
      return heads.length;
    },
    "report",
  );
}
