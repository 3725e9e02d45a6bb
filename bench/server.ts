import { createServer } from "node:net";
import { startWebServer } from "#cli/runtime/serve.ts";
import type { Stage } from "./stage.ts";

/** The production server on a stage, as long as the work takes. */
export async function withServer<T>(
  stage: Stage,
  work: (origin: string, pid: number) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const environment = { ...process.env, ...stage.environment, PORT: String(port), NODE_ENV: "production" };
  const server = await startWebServer(
    "production",
    { host: "127.0.0.1", port },
    environment as NodeJS.ProcessEnv,
  );
  try {
    return await work(`http://127.0.0.1:${port}`, server.pid);
  } finally {
    await server.stop();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
