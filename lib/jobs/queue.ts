import { fromPrisma, PgBoss } from "pg-boss";
import { directUrl } from "#lib/db/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { log } from "#lib/log.ts";
// Types only: whoever adds a job to the queue does not load all that jobs do.
import type { JobInput, JobName } from "./registry.ts";

// Kept on globalThis, as hot reload evaluates this module again.
const kept = globalThis as { hourlyQueue?: Promise<PgBoss> | undefined };

/** This process's end of the queue: it adds jobs and runs none; the worker does. */
function sender(): Promise<PgBoss> {
  kept.hourlyQueue ??= startSender().catch((error: unknown) => {
    kept.hourlyQueue = undefined;
    throw error;
  });
  return kept.hourlyQueue;
}

async function startSender(): Promise<PgBoss> {
  const queue = new PgBoss({
    connectionString: directUrl(),
    application_name: "hourly queue",
    max: 2,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    reindex: false,
  });
  queue.on("error", (error) => log.error({ err: error }, "queue"));
  await queue.start();
  return queue;
}

/**
 * Adds a job. With `db`, in the transaction of the act that asks for it: it is there exactly when the act is.
 *
 * @returns the job's id, or null when the job may only wait once and does already
 */
export async function enqueue<N extends JobName>(
  name: N,
  data: JobInput<N>,
  { db }: { db?: Pick<Db, "$queryRawUnsafe"> } = {},
): Promise<string | null> {
  const queue = await sender();
  return queue.send(name, data as object, db ? { db: fromPrisma(db) } : {});
}

type InTransaction = { db: Pick<Db, "$queryRawUnsafe"> };

/** Puts failed runs back into their queue, in the transaction of `db`. @returns how many there were */
export async function retryJobs(name: JobName, ids: string[], { db }: InTransaction): Promise<number> {
  const queue = await sender();
  // Declared as an empty object, though it says how many.
  const { affected } = (await queue.retry(name, ids, { db: fromPrisma(db) })) as { affected: number };
  return affected;
}

/**
 * Takes a run out of its queue, in the transaction of `db`. One that runs notices within some seconds by its signal, and
 * ends where it can without leaving anything half done. @returns whether it waited or ran
 */
export async function cancelJob(name: JobName, id: string, { db }: InTransaction): Promise<boolean> {
  const queue = await sender();
  const { affected } = (await queue.cancel(name, id, { db: fromPrisma(db) })) as { affected: number };
  return affected === 1;
}

/** For a process that ends, such as a command or a test. */
export async function closeQueue(): Promise<void> {
  const queue = await kept.hourlyQueue;
  kept.hourlyQueue = undefined;
  await queue?.stop({ graceful: false });
}
