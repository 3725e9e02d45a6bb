import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readIfThere } from "../durable-file.ts";
import { StartProblem } from "../problem.ts";
import { commandLine, identify, isAlive, type ProcessIdentity } from "../process-identity.ts";
import { bareEnvironment, binary } from "./binaries.ts";
import type { Home } from "./home.ts";

const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 30_000;
const LOOK_AGAIN_MS = 20;
/** Server processes of a killed predecessor leave within moments; until then the cluster counts as in use. */
const OLD_PROCESSES_LIMIT_MS = 10_000;
const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

export type RunningServer = { identity: ProcessIdentity; port: number };

/** The lines of postmaster.pid: number, folder, start, port, sockets, address, shared memory, state. */
function readPidFile(home: Home): { pid: number; port: number; state: string } | undefined {
  const lines = readIfThere(join(home.cluster, "postmaster.pid"))?.split("\n");
  if (!lines) return undefined;
  return { pid: Number(lines[0]), port: Number(lines[3]), state: lines[7]?.trim() ?? "" };
}

/** The server of this cluster, when one runs; the note of a dead one is removed. */
export function findServer(home: Home): RunningServer | undefined {
  const noted = readPidFile(home);
  if (!noted) return undefined;
  const identity = identify(noted.pid);
  if (identity && commandLine(noted.pid).includes(home.cluster)) return { identity, port: noted.port };
  rmSync(join(home.cluster, "postmaster.pid"), { force: true });
  return undefined;
}

/** A port nobody listens on, the preferred one if possible. */
export async function freePort(preferred = 0): Promise<number> {
  const probe = createServer();
  const listened = await new Promise<boolean>((resolve) => {
    probe.once("error", () => resolve(false));
    probe.listen(preferred, "127.0.0.1", () => resolve(true));
  });
  if (!listened) return freePort();
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : freePort();
}

function launch(
  home: Home,
  port: number,
  settings: Record<string, string>,
  logFile: string,
): ProcessIdentity {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(logFile, size > LOG_LIMIT_BYTES ? "w" : "a", 0o600);
  const flags = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  // In a session of its own: Ctrl-C in the terminal must not stop the database under a server that is still ending.
  const child = spawn(binary(home.binaries, "postgres"), ["-D", home.cluster, "-p", String(port), ...flags], {
    ...home.account,
    cwd: home.cluster,
    detached: true,
    stdio: ["ignore", log, log],
    env: bareEnvironment,
  });
  closeSync(log);
  child.unref();
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  if (!identity) throw new StartProblem("The embedded PostgreSQL could not be run on this machine.");
  return identity;
}

/** Starts the server and waits until it answers. */
export async function startServer(
  home: Home,
  preferredPort: number | undefined,
  settings: Record<string, string>,
  logFile: string,
): Promise<RunningServer> {
  const begun = performance.now();
  for (;;) {
    const port = await freePort(preferredPort);
    const from = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    const identity = launch(home, port, settings, logFile);
    while (isAlive(identity) && performance.now() - begun < START_LIMIT_MS) {
      const noted = readPidFile(home);
      if (noted?.pid === identity.pid && noted.state === "ready") return { identity, port };
      await pause(LOOK_AGAIN_MS);
    }
    const said = readFileSync(logFile, "utf8").slice(from);
    const inUse = said.includes("shared memory block") && said.includes("still in use");
    if (!inUse || performance.now() - begun > OLD_PROCESSES_LIMIT_MS)
      throw new StartProblem(whyNot(said, logFile));
    await pause(LOOK_AGAIN_MS * 10);
  }
}

function whyNot(said: string, logFile: string): string {
  const fatal = said.match(/(?:FATAL|PANIC):\s+(.*)/)?.[1] ?? "it ended without a reason";
  return `The embedded database does not start (${fatal}); its log is ${logFile}.`;
}

/** Ends all sessions, writes everything out, and waits until the server is gone. */
export async function stopServer({ identity }: RunningServer): Promise<void> {
  const signal = (name: NodeJS.Signals) => {
    if (isAlive(identity)) process.kill(identity.pid, name);
  };
  const begun = performance.now();
  signal("SIGINT");
  while (isAlive(identity)) {
    if (performance.now() - begun > STOP_LIMIT_MS) signal("SIGQUIT");
    await pause(LOOK_AGAIN_MS);
  }
}
