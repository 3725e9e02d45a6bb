import { linkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { readIfThere } from "./durable-file.ts";
import { StartProblem } from "./problem.ts";
import { isAlive, ownIdentity, parseIdentity } from "./process-identity.ts";

const ASK_AGAIN_MS = 50;

/** Takes the lock file, complete with its holder's name, or answers no. */
function take(file: string, about: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ ...ownIdentity(), about }), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a lock whose holder is gone. The rename makes sure that it is the one that was looked at. */
function clearIfAbandoned(file: string): void {
  const seen = readIfThere(file);
  const holder = parseIdentity(seen);
  if (seen === undefined || (holder && isAlive(holder))) return;
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    if (readIfThere(aside) !== seen) linkSync(aside, file);
  } catch {
    // Somebody else cleared it first.
  }
  rmSync(aside, { force: true });
}

/** Runs `work` while no other process runs its own under the same lock file. Survives a holder that was killed. */
export async function inTurn<T>(file: string, waitMs: number, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + waitMs;
  while (!take(file, "")) {
    clearIfAbandoned(file);
    if (performance.now() > until) {
      const holder = parseIdentity(readIfThere(file));
      throw new StartProblem(
        `Another Hourly process (${holder?.pid ?? "unknown"}) is busy with ${file}; try again.`,
      );
    }
    await pause(ASK_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Holds a lock file for as long as this process lives.
 *
 * @param about what to tell those who come later
 * @returns a way to give it back, or what its holder said about itself
 */
export function hold(
  file: string,
  about: string,
): { release: () => void } | { holder: number; about: string } {
  if (!take(file, about)) clearIfAbandoned(file);
  const text = readIfThere(file);
  if (parseIdentity(text)?.pid === process.pid || take(file, about)) {
    return { release: () => rmSync(file, { force: true }) };
  }
  const holder = JSON.parse(readIfThere(file) ?? "{}");
  return { holder: Number(holder.pid), about: String(holder.about ?? "") };
}
