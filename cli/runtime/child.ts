import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./settings.ts";

const STOP_LIMIT_MS = 15_000;

export type Child = {
  /** 0 when it could not be started */
  pid: number;
  /** Ends when the process ends, with its exit code. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
};

const leaveWithParent = pathToFileURL(join(import.meta.dirname, "leave-with-parent.mjs")).href;

/**
 * Runs a script of the project as a process of its own. It does not hear Ctrl-C itself: the start stops its children
 * in their order.
 */
export function runChild(script: string, args: string[], environment: NodeJS.ProcessEnv): Child {
  const child = spawn(process.execPath, ["--import", leaveWithParent, join(root, script), ...args], {
    cwd: root,
    detached: process.platform !== "win32",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: environment,
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on("error", () => resolve(null));
    child.on("exit", (code) => resolve(code));
  });
  return { pid: child.pid ?? 0, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill("SIGTERM");
  const impatience = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
  await ended;
  clearTimeout(impatience);
}
