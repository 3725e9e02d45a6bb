import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { type Argon2Hash, formatPhc, parsePhc } from "./phc.ts";

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. About 40 ms here. */
const strength = { memory: 19_456, passes: 2, parallelism: 1 };
const hashBytes = 32;

type Run = (parameters: Argon2Parameters) => Promise<Uint8Array>;
const native: Run = (parameters) => promisify(argon2)("argon2id", parameters);

/** The one place that runs argon2; tests count its runs. */
export const engine = { run: native };

/** Two ways to type one letter (é) are one password: the text is brought to one form first. */
const message = (password: string) => Buffer.from(password.normalize("NFKC"), "utf8");

function derive(password: string, { memory, passes, parallelism, salt }: Omit<Argon2Hash, "hash">) {
  return engine.run({
    message: message(password),
    nonce: salt,
    memory,
    passes,
    parallelism,
    tagLength: hashBytes,
  });
}

/** A new hash in PHC form. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return formatPhc({ ...strength, salt, hash: await derive(password, { ...strength, salt }) });
}

/** Stands in where there is no account or no password, so that the same work is done. */
const nobody: Argon2Hash = { ...strength, salt: Buffer.alloc(16, 1), hash: Buffer.alloc(hashBytes, 1) };

/**
 * Whether the password belongs to the hash. Runs argon2 exactly once, also when there is no hash, so that the time
 * tells nothing about the account.
 */
export async function verifyPassword(password: string, phc: string | null): Promise<boolean> {
  const known = phc === null ? null : parsePhc(phc);
  const expected = known ?? nobody;
  const derived = await derive(password, expected);
  const equal = derived.length === expected.hash.length && timingSafeEqual(derived, expected.hash);
  return equal && known !== null;
}

/** Whether a hash was made with less than today's strength and should be made anew when the password is at hand. */
export function isWeaker(phc: string): boolean {
  const known = parsePhc(phc);
  return !known || known.memory < strength.memory || known.passes < strength.passes;
}
