import { z } from "zod";
import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { AppError } from "#lib/errors.ts";
import { workerSeenAt } from "#lib/health/sql.ts";
import { said } from "#lib/i18n/said.ts";
import { silenceSeconds } from "#lib/jobs/heartbeat.ts";
import { enqueue, retryJob } from "#lib/jobs/queue.ts";
import { type JobName, jobs } from "#lib/jobs/registry.ts";
import { line } from "#lib/shared/fields.ts";
import { reason } from "./schema.ts";
import { type FailedRun, failedRuns, type QueueFigures, queueFigures } from "./sql.ts";

const mostShown = 50;

export interface JobsOverview {
  worker: { alive: boolean; seenAt: Date | null };
  queues: (QueueFigures & { cron: string | null; mayRunNow: boolean })[];
  failed: FailedRun[];
}

const jobNamed = (name: string) => (Object.hasOwn(jobs, name) ? jobs[name as JobName] : null);

/** Whether it looks for itself what there is to do, so that anybody may start it. */
const runsByItself = (name: string) => jobNamed(name)?.single ?? false;

/** The queues of the worker, its pulse, and what failed. */
export async function findJobs(actor: PlatformActor, now = new Date()): Promise<JobsOverview> {
  return openPlatform(actor, "jobs.list", "look", async (db) => {
    const seenAt = await workerSeenAt(db);
    const alive = seenAt !== null && now.getTime() - seenAt.getTime() < silenceSeconds * 1000;
    const queues = (await queueFigures(db)).map((queue) => ({
      ...queue,
      cron: jobNamed(queue.name)?.cron ?? null,
      mayRunNow: runsByItself(queue.name),
    }));
    return { worker: { alive, seenAt }, queues, failed: await failedRuns(db, mostShown) };
  });
}

export const runNowForm = z.object({ name: line(60), reason });
export const retryForm = z.object({ name: line(60), id: z.uuid(), reason });

/** Starts a job now instead of when it is due. Errors: invalid, conflict when it waits or runs already. */
export async function runNow(actor: PlatformActor, input: z.output<typeof runNowForm>): Promise<void> {
  if (!runsByItself(input.name)) throw new AppError("invalid", said("admin.jobNotByHand"));
  await openPlatform(
    actor,
    "jobs.edit",
    input.reason,
    async (db) => {
      const id = await enqueue(input.name as "seal-audit", {}, { db });
      if (!id) throw new AppError("conflict", said("admin.jobWaits"));
    },
    { type: "job", id: null, detail: { name: input.name, did: "run now" } },
  );
}

/** Puts a failed run back into its queue. Errors: invalid, conflict when it is no longer failed. */
export async function retryRun(actor: PlatformActor, input: z.output<typeof retryForm>): Promise<void> {
  if (!jobNamed(input.name)) throw new AppError("invalid", said("admin.noSuchJob"));
  await openPlatform(
    actor,
    "jobs.edit",
    input.reason,
    async (db) => {
      const retried = await retryJob(input.name as JobName, input.id, { db });
      if (!retried) throw new AppError("conflict", said("admin.runNotFailed"));
    },
    { type: "job", id: input.id, detail: { name: input.name, did: "retry" } },
  );
}
