import { randomBytes } from "node:crypto";

/** 256 random bits as 43 characters that fit into an address and a cookie. Only its SHA-256 is kept. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Whether a text can be one of our secrets; what cannot is not looked up. */
export function looksLikeSecret(text: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(text);
}
