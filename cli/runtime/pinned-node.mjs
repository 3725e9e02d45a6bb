/** The Node that the package `node` brings, on which everything but the first scripts runs. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { root } from "./machine.mjs";

const file = process.platform === "win32" ? "node.exe" : "node";
export const pinnedNode = join(root, "node_modules/node/bin", file);

const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a script on the pinned Node as if it were this process: same terminal, signals passed on, same exit code.
 *
 * @param {string} script path from the project's root
 * @param {string[]} args
 */
export async function becomePinned(script, args) {
  const child = spawn(pinnedNode, [join(root, script), ...args], { stdio: "inherit" });
  for (const signal of FORWARDED) process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (...end) => resolve(end));
  });
  process.exit(code ?? 128 + constants.signals[signal]);
}
