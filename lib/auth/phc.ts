/**
 * A password's hash as text, in the PHC string format:
 * `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`, base64 without padding.
 */
export interface Argon2Hash {
  /** KiB */
  memory: number;
  passes: number;
  parallelism: number;
  salt: Uint8Array;
  hash: Uint8Array;
}

const version = 19;
const pattern =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64").replace(/=+$/, "");

export function formatPhc({ memory, passes, parallelism, salt, hash }: Argon2Hash): string {
  return `$argon2id$v=${version}$m=${memory},t=${passes},p=${parallelism}$${encode(salt)}$${encode(hash)}`;
}

/** The parts, or null for a text of another form, such as another algorithm's. */
export function parsePhc(text: string): Argon2Hash | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, memory, passes, parallelism, salt, hash] = match;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt!, "base64"),
    hash: Buffer.from(hash!, "base64"),
  };
}
