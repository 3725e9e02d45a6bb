/** The job worker: a process of its own beside the web server. SIGTERM lets it finish what it has begun. */
import { closeClients } from "#lib/db/client.ts";
import { startWorker } from "#lib/jobs/worker.ts";
import { log } from "#lib/log.ts";

let stopping = false;

try {
  const worker = await startWorker();
  log.debug("worker started");
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await worker.stop();
      await closeClients();
      process.exit(0);
    });
  }
} catch (error) {
  log.error({ err: error }, "the worker could not start");
  process.exit(1);
}
