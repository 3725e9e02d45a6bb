import type { Db } from "#lib/db/scope.ts";
import { log } from "#lib/log.ts";
import { newId } from "#lib/shared/ids.ts";
import { hex } from "./chain.ts";
import { sealKey } from "./seal-key.ts";
import { type SealedState, sealSignature } from "./signature.ts";

/**
 * Signs the state of a chain and adds the seal. The caller holds the stream's turn. The signature also goes to the
 * log, which is kept elsewhere than the database: a seal that vanishes together with its rows is still seen there.
 */
export async function appendSeal(db: Db, state: Omit<SealedState, "position">): Promise<string> {
  const last = await db.seal.findFirst({
    where: { stream: state.stream },
    orderBy: { position: "desc" },
    select: { position: true, signature: true },
  });
  const sealed = { ...state, position: (last?.position ?? 0) + 1, headHash: new Uint8Array(state.headHash) };
  const signature = sealSignature(sealKey(), sealed, last?.signature ?? null);
  const id = newId();
  await db.seal.createMany({ data: [{ id, ...sealed, signature }] });
  const { companyId, stream, position, covers } = sealed;
  log.info({ companyId, stream, position, covers, signature: hex(signature) }, "sealed");
  return id;
}
