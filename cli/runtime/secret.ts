import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readIfThere, writeDurably } from "./durable-file.ts";
import { StartProblem } from "./problem.ts";

const SHORTEST = 32;

/**
 * The root of every derived key, kept in the data folder for the embedded database. Never made anew beside data that
 * depends on it.
 */
export function installationSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  const kept = readIfThere(file)?.trim();
  if (kept && kept.length >= SHORTEST) return kept;
  if (existsSync(join(dataDir, "database.json"))) {
    throw new StartProblem(
      `The secret in ${file} is missing or damaged, and the data beside it depends on it: put it back from a backup, or remove ${dataDir} to begin anew.`,
    );
  }
  const secret = randomBytes(32).toString("hex");
  writeDurably(file, secret);
  return secret;
}
