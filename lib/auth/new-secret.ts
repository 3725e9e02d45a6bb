import { randomBytes } from "node:crypto";

/** 256 random bits as 43 characters that fit into an address and a cookie. Only its SHA-256 is kept. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}
