import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Child, runChild } from "./child.ts";
import { StartProblem } from "./problem.ts";
import { note } from "./progress.ts";

export type Mode = "production" | "development";

const READY_LIMIT_MS = 60_000;
const ASK_AGAIN_MS = 100;
const SHORTEST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

/** Starts the web server and waits until it listens. */
export async function startWebServer(
  mode: Mode,
  { host, port }: { host: string; port: number },
  environment: NodeJS.ProcessEnv,
): Promise<Child> {
  const server = runChild("cli/web.ts", mode === "development" ? ["--dev"] : [], environment);
  let code: number | null | undefined;
  server.ended.then((ended) => (code = ended));
  const until = performance.now() + READY_LIMIT_MS;
  while (!(await answers(host, port))) {
    if (code !== undefined) throw new StartProblem(`The web server ended at once (exit code ${code}).`);
    if (performance.now() > until) {
      await server.stop();
      throw new StartProblem("The web server does not answer.");
    }
    await pause(ASK_AGAIN_MS);
  }
  return server;
}

/** Whether anybody listens: the web process does so only when it is ready. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, reachable(host).replace(/[[\]]/g, ""));
    const answer = (listens: boolean) => {
      socket.destroy();
      resolve(listens);
    };
    socket.once("connect", () => answer(true)).once("error", () => answer(false));
  });
}

/** A host to call for a host to listen on. */
export function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

/** Keeps the job worker running: one that ends by itself is started again, more and more patiently. */
export function keepWorker(environment: NodeJS.ProcessEnv): { stop: () => Promise<void> } {
  let worker: Child | undefined;
  let stopped = false;
  const pausing = new AbortController();
  const watch = async () => {
    for (let wait = SHORTEST_WAIT_MS; !stopped; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      const begun = performance.now();
      worker = runChild("cli/worker.ts", [], environment);
      const code = await worker.ended;
      if (stopped) return;
      if (performance.now() - begun > LONGEST_WAIT_MS) wait = SHORTEST_WAIT_MS;
      note(`The job worker ended (exit code ${code}) and starts again in ${wait / 1000} s.`);
      await pause(wait, undefined, { signal: pausing.signal }).catch(() => {});
    }
  };
  watch();
  return {
    stop: async () => {
      stopped = true;
      pausing.abort();
      await worker?.stop();
    },
  };
}
