import { createHmac } from "node:crypto";
import { canonicalJson } from "#lib/shared/canonical-json.ts";
import { hex } from "./chain.ts";

export type SealStream = "audit" | "punch";

/** What a seal vouches for. */
export interface SealedState {
  companyId: string;
  stream: SealStream;
  /** From 1 within the stream */
  position: number;
  at: Date;
  /** Audit: the last position it covers. Punch: the number of chain heads it names. */
  covers: number;
  headHash: Uint8Array;
}

/** HMAC-SHA256 over the state and the signature before, so that a seal cannot be left out or moved. */
export function sealSignature(
  key: Uint8Array,
  state: SealedState,
  previousSignature: Uint8Array | null,
): Uint8Array<ArrayBuffer> {
  const { companyId, stream, position, at, covers, headHash } = state;
  const text = canonicalJson([
    "hourly seal 1",
    companyId,
    stream,
    position,
    at.toISOString(),
    covers,
    hex(headHash),
    previousSignature && hex(previousSignature),
  ]);
  return new Uint8Array(createHmac("sha256", key).update(text).digest());
}
