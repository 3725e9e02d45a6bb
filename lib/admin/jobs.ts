import { z } from "zod";
import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { workerSeenAt } from "#lib/health/sql.ts";
import { said } from "#lib/i18n/said.ts";
import { silenceSeconds } from "#lib/jobs/heartbeat.ts";
import { nextRun } from "#lib/jobs/next-run.ts";
import { cancelJob, enqueue, retryJobs } from "#lib/jobs/queue.ts";
import { type JobName, jobs } from "#lib/jobs/registry.ts";
import { line } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import {
  failedIds,
  failedRuns,
  oneRun,
  openRuns,
  type QueueFigures,
  queueFigures,
  type Run,
} from "./jobs.sql.ts";
import { reason } from "./schema.ts";

const mostShown = 50;
const mostRetried = 500;

export interface JobsOverview {
  worker: { alive: boolean; seenAt: Date | null };
  queues: (QueueFigures & { cron: string | null; nextAt: Date | null; mayRunNow: boolean })[];
  /** Running, then waiting */
  open: Run[];
  failed: Run[];
}

const jobNamed = (name: string) => (Object.hasOwn(jobs, name) ? jobs[name as JobName] : null);

/** Whether it looks for itself what there is to do, so that anybody may start it. */
const runsByItself = (name: string) => jobNamed(name)?.single ?? false;

/** The queues of the worker, its pulse, what runs and waits, and what failed. */
export async function findJobs(actor: PlatformActor, now = new Date()): Promise<JobsOverview> {
  return openPlatform(actor, "jobs.list", "look", async (db) => {
    const seenAt = await workerSeenAt(db);
    const alive = seenAt !== null && now.getTime() - seenAt.getTime() < silenceSeconds * 1000;
    const queues = (await queueFigures(db)).map((queue) => {
      const cron = jobNamed(queue.name)?.cron ?? null;
      return {
        ...queue,
        cron,
        nextAt: cron ? nextRun(cron, now) : null,
        mayRunNow: runsByItself(queue.name),
      };
    });
    const [open, failed] = [await openRuns(db, mostShown), await failedRuns(db, mostShown)];
    return { worker: { alive, seenAt }, queues, open, failed };
  });
}

export interface RunDetail {
  id: string;
  name: string;
  state: string;
  createdAt: Date;
  dueAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  tries: number;
  mostTries: number;
  /** What it was given: ids */
  data: string | null;
  /** What it gave back, or why it failed */
  output: string | null;
}

/** One run with its whole error. Errors: not_found when it is no longer kept. */
export async function findRun(actor: PlatformActor, id: string): Promise<RunDetail> {
  if (!isUuid(id)) throw notFound();
  return openPlatform(actor, "jobs.list", "look", async (db) => {
    const run = await oneRun(db, id);
    if (!run) throw notFound();
    const data =
      Object.keys((run.data ?? {}) as object).length > 0 ? JSON.stringify(run.data, null, 2) : null;
    return { ...run, data, output: outputText(run.output) };
  });
}

/** An error as people read it: its message and where it came from; anything else as it is kept. */
function outputText(output: unknown): string | null {
  if (typeof output !== "object" || output === null) return output === null ? null : String(output);
  const { message, stack } = output as { message?: unknown; stack?: unknown };
  if (typeof stack === "string") return stack;
  return typeof message === "string" ? message : JSON.stringify(output, null, 2);
}

export const jobsQuery = z.object({ run: z.string().refine(isUuid).catch("") });
export const runNowForm = z.object({ name: line(60), reason });
export const runForm = z.object({ name: line(60), id: z.uuid(), reason });

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
export async function retryRun(actor: PlatformActor, input: z.output<typeof runForm>): Promise<void> {
  if (!jobNamed(input.name)) throw new AppError("invalid", said("admin.noSuchJob"));
  await openPlatform(
    actor,
    "jobs.edit",
    input.reason,
    async (db) => {
      const retried = await retryJobs(input.name as JobName, [input.id], { db });
      if (retried === 0) throw new AppError("conflict", said("admin.runNotFailed"));
    },
    { type: "job", id: input.id, detail: { name: input.name, did: "retry" } },
  );
}

/** Puts every failed run of a queue back, the oldest 500. Errors: invalid, conflict when there is none. */
export async function retryAllRuns(
  actor: PlatformActor,
  { name, reason: why }: z.output<typeof runNowForm>,
): Promise<{ count: number }> {
  if (!jobNamed(name)) throw new AppError("invalid", said("admin.noSuchJob"));
  return openPlatform(
    actor,
    "jobs.edit",
    why,
    async (db) => {
      const ids = await failedIds(db, name, mostRetried);
      const count = ids.length > 0 ? await retryJobs(name as JobName, ids, { db }) : 0;
      if (count === 0) throw new AppError("conflict", said("admin.runNotFailed"));
      return { count };
    },
    { type: "job", id: null, detail: { name, did: "retry all" } },
  );
}

/** Takes a run that waits or runs out of its queue. Errors: invalid, conflict when it has ended. */
export async function cancelRun(actor: PlatformActor, input: z.output<typeof runForm>): Promise<void> {
  if (!jobNamed(input.name)) throw new AppError("invalid", said("admin.noSuchJob"));
  await openPlatform(
    actor,
    "jobs.edit",
    input.reason,
    async (db) => {
      if (!(await cancelJob(input.name as JobName, input.id, { db })))
        throw new AppError("conflict", said("admin.runEnded"));
    },
    { type: "job", id: input.id, detail: { name: input.name, did: "cancel" } },
  );
}
