import { linkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { readIfThere } from "./durable-file.ts";
import { StartProblem } from "./problem.ts";
import { isAlive, ownIdentity, parseIdentity } from "./process-identity.ts";

const ASK_AGAIN_MS = 50;

/** Takes the lock file, complete with its holder's name, or answers no. */
function take(file: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(ownIdentity()), { mode: 0o600 });
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
  while (!take(file)) {
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
