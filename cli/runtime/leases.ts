import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readIfThere, writeDurably } from "./durable-file.ts";
import { isAlive, ownIdentity, parseIdentity } from "./process-identity.ts";

/**
 * Who uses a shared thing right now: one file per process in a folder. The last to leave tidies up, and a process
 * that was killed does not count.
 */
export function takeLease(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeDurably(join(folder, String(process.pid)), JSON.stringify(ownIdentity()));
}

/** Gives the own lease back. @returns whether nobody else holds one */
export function leaveLease(folder: string): boolean {
  rmSync(join(folder, String(process.pid)), { force: true });
  let others = 0;
  for (const name of readdirSync(folder)) {
    const holder = parseIdentity(readIfThere(join(folder, name)));
    if (holder && isAlive(holder)) others += 1;
    else rmSync(join(folder, name), { force: true });
  }
  return others === 0;
}
