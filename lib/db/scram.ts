import { createHash, createHmac, pbkdf2Sync } from "node:crypto";

const ITERATIONS = 4096;

/** A role's password, derived so that nothing but the secret has to be kept. */
export function derivePassword(secret: string, role: string): string {
  return createHmac("sha256", secret).update(`database role ${role}`).digest("base64url");
}

/**
 * What PostgreSQL stores of a password (RFC 5802, 7677). Sending this instead of the password keeps it out of the
 * server's logs. The salt is derived too: the same secret gives the same verifier.
 */
export function scramVerifier(password: string): string {
  const salt = createHash("sha256").update(`salt ${password}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, "sha256");
  const clientKey = createHmac("sha256", salted).update("Client Key").digest();
  const storedKey = createHash("sha256").update(clientKey).digest("base64");
  const serverKey = createHmac("sha256", salted).update("Server Key").digest("base64");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}
