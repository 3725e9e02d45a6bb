import { sameBytes } from "#lib/audit/chain.ts";
import { ChainBreak } from "#lib/audit/chain-break.ts";
import { checkedSeals } from "#lib/audit/verify-seals.ts";
import type { Db } from "#lib/db/scope.ts";
import { headsHash } from "./heads.ts";

/**
 * Checks that each seal over chains of punches is ours and names the heads it was signed for.
 *
 * @returns the number of seals
 * Errors: ChainBreak at the first that does not hold.
 */
export async function verifyPunchSeals(db: Db, companyId: string): Promise<number> {
  let count = 0;
  for await (const seal of checkedSeals(db, companyId, "punch")) {
    const heads = await db.punchSealHead.findMany({
      where: { sealId: seal.id },
      select: { employeeId: true, length: true, hash: true },
    });
    if (heads.length !== seal.covers || !sameBytes(seal.headHash, headsHash(heads))) {
      throw new ChainBreak(
        "punch_seal_heads",
        seal,
        "the chain heads under this seal are not the sealed ones",
      );
    }
    count += 1;
  }
  return count;
}
