import { createHmac } from "node:crypto";
import { env } from "#lib/env.ts";

/**
 * The key that signs seals. Derived, so that it is nowhere in the database: who can change rows there still cannot
 * make a seal that fits them.
 */
export function sealKey(): Uint8Array {
  if (!env.HOURLY_SECRET) throw new Error("HOURLY_SECRET is not set: seals cannot be signed without it.");
  return createHmac("sha256", env.HOURLY_SECRET).update("hourly seal key 1").digest();
}
