import { createHmac } from "node:crypto";
import { env } from "#lib/env.ts";

/** A key for one purpose, derived from the installation's secret: nothing else has to be kept. */
export function derivedKey(purpose: string): Buffer {
  const secret = env.HOURLY_SECRET;
  if (!secret) throw new Error("HOURLY_SECRET is not set. Start with npm start, which makes one.");
  return createHmac("sha256", secret).update(`hourly ${purpose}`).digest();
}

/** Names something without telling it: without the installation's secret nobody can try addresses against it. */
export function keyedDigest(purpose: string, text: string): string {
  return createHmac("sha256", derivedKey(purpose)).update(text).digest("base64url");
}
