/**
 * What the first scripts need before anything is installed. Runs on the machine's own Node: no dependencies and
 * no TypeScript here.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

const OLDEST_NODE = [20, 19];

/** Says one sentence and ends with a failure. */
export function refuse(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** @param {string} version as `process.versions.node` */
export function isNodeNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

export function checkNode() {
  if (isNodeNewEnough(process.versions.node)) return;
  refuse(
    `Hourly needs Node ${OLDEST_NODE.join(".")} or newer to start; this is Node ${process.versions.node}.`,
  );
}

/** Reads `.env` into the environment; what is set already wins. */
export function loadDotEnv() {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
