import type { Db } from "#lib/db/scope.ts";
import { sameBytes } from "./chain.ts";
import { ChainBreak } from "./chain-break.ts";
import { sealKey } from "./seal-key.ts";
import { type SealStream, sealSignature } from "./signature.ts";

const pageSize = 500;

export interface CheckedSeal {
  id: string;
  position: number;
  at: Date;
  covers: number;
  headHash: Uint8Array;
}

/** The seals of a stream in their order, each with its place and its signature checked. */
export async function* checkedSeals(
  db: Db,
  companyId: string,
  stream: SealStream,
): AsyncGenerator<CheckedSeal> {
  const key = sealKey();
  let position = 0;
  let signature: Uint8Array | null = null;
  for (;;) {
    const seals = await db.seal.findMany({
      where: { stream, position: { gt: position } },
      orderBy: { position: "asc" },
      take: pageSize,
    });
    for (const seal of seals) {
      position += 1;
      if (seal.position !== position) {
        throw new ChainBreak("seals", seal, `seal ${position} of the ${stream} stream is missing`);
      }
      if (!sameBytes(seal.signature, sealSignature(key, { ...seal, companyId, stream }, signature))) {
        throw new ChainBreak("seals", seal, `the signature of this ${stream} seal is not ours`);
      }
      signature = seal.signature;
      yield seal;
    }
    if (seals.length < pageSize) return;
  }
}
