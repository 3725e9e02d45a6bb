import { createHash } from "node:crypto";
import { hex } from "#lib/audit/chain.ts";
import { canonicalJson } from "#lib/shared/canonical-json.ts";

/** The end of one employee's chain of punches. */
export interface Head {
  employeeId: string;
  length: number;
  hash: Uint8Array;
}

/** SHA-256 over the chain heads a seal names, in the order of their employees' ids. */
export function headsHash(heads: readonly Head[]): Uint8Array<ArrayBuffer> {
  const lines = heads
    .map(({ employeeId, length, hash }) => [employeeId, length, hex(hash)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = canonicalJson(["hourly chain heads 1", lines]);
  return new Uint8Array(createHash("sha256").update(text).digest());
}
