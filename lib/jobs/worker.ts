import { PgBoss, type Queue, type Job as QueuedJob } from "pg-boss";
import { directUrl } from "#lib/db/client.ts";
import { log } from "#lib/log.ts";
import { mailIsDue } from "#lib/mail/send.ts";
import { heartbeatSeconds } from "./heartbeat.ts";
import type { Job } from "./job.ts";
import { jobs } from "./registry.ts";

/** How long a stop waits for what runs; npm start waits a little longer. */
const stopLimitMs = 12_000;
const mailWatchMs = 3_000;
const day = 86_400;

export interface Worker {
  /** Lets what runs come to its end, gives back what does not, and closes the connections. */
  stop: () => Promise<void>;
}

/** Runs the jobs of the registry until it is stopped. Any number of workers may run beside each other. */
export async function startWorker(): Promise<Worker> {
  const queue = new PgBoss({
    connectionString: directUrl(),
    application_name: "hourly worker",
    max: 4,
    // The schema belongs to the owner; the start makes it.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    useListenNotify: true,
    // Also the heartbeat that health asks for.
    cronMonitorIntervalSeconds: heartbeatSeconds,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  });
  const stopping = new AbortController();
  queue.on("error", (error) => {
    // A look at a queue that the stop has cut off is no error.
    if (!stopping.signal.aborted) log.error({ err: error }, "queue");
  });
  queue.on("warning", ({ message }) => log.warn({ message }, "queue"));
  await queue.start();
  for (const [name, job] of Object.entries(jobs)) await attend(queue, name, job as Job, stopping.signal);
  await forgetOldSchedules(queue);
  const watch = watchMail(queue);
  return {
    stop: async () => {
      clearInterval(watch);
      // What looks at its signal ends sooner, and is done again where it left nothing behind.
      stopping.abort();
      await queue.stop({ graceful: true, timeout: stopLimitMs });
    },
  };
}

async function attend(queue: PgBoss, name: string, job: Job, stopping: AbortSignal): Promise<void> {
  await haveQueue(queue, name, job);
  if (job.cron) await queue.schedule(name, job.cron, {}, { tz: "UTC", missed: "once" });
  else await queue.unschedule(name);
  // A run that was cancelled hears of it at its next beat.
  const times = { pollingIntervalSeconds: 5, heartbeatRefreshSeconds: 5 };
  await queue.work(name, { batchSize: 1, ...times }, ([queued]) =>
    runJob(name, job, queued as QueuedJob, stopping),
  );
}

async function haveQueue(queue: PgBoss, name: string, job: Job): Promise<void> {
  const policy: Pick<Queue, "policy"> = { policy: job.single ? "exclusive" : "standard" };
  const options: Omit<Queue, "name" | "policy"> = {
    notify: true,
    retryLimit: job.retries ?? 0,
    retryBackoff: true,
    retryDelay: 30,
    retryDelayMax: 3_600,
    expireInSeconds: job.limitSeconds ?? 900,
    // A worker that dies is noticed by its silence, not when its time is over.
    heartbeatSeconds: 30,
    deleteAfterSeconds: 2 * day,
    retentionSeconds: 7 * day,
  };
  if (await queue.getQueue(name)) await queue.updateQueue(name, options);
  else await queue.createQueue(name, { ...policy, ...options });
}

async function runJob(
  name: string,
  job: Job,
  queued: QueuedJob,
  stopping: AbortSignal,
): Promise<object | undefined> {
  const begun = performance.now();
  try {
    const input = await job.input.parseAsync(queued.data ?? {});
    const output = await job.run(input, AbortSignal.any([queued.signal, stopping]));
    log.debug({ job: name, id: queued.id, ms: Math.round(performance.now() - begun), output }, "job done");
    return output;
  } catch (error) {
    if (!stopping.aborted) log.error({ err: error, job: name, id: queued.id }, "job failed");
    throw error;
  }
}

/** A job that was taken out of the registry must not be put into a queue that nobody attends. */
async function forgetOldSchedules(queue: PgBoss): Promise<void> {
  for (const { name, key } of await queue.getSchedules()) {
    if (!(name in jobs)) await queue.unschedule(name, key);
  }
}

function watchMail(queue: PgBoss): NodeJS.Timeout {
  let looking = false;
  return setInterval(async () => {
    if (looking) return;
    looking = true;
    try {
      if (await mailIsDue()) await queue.send("send-mail", {});
    } catch (error) {
      log.error({ err: error }, "looking for mail failed");
    } finally {
      looking = false;
    }
  }, mailWatchMs);
}
