import type { z } from "zod";

/** A job: what it takes, what it does, when it is due and how often it is tried. */
export interface Job<S extends z.ZodObject = z.ZodObject> {
  input: S;
  /** `signal` is aborted when its time is over or the worker stops. What it returns is kept with the run. */
  run(input: z.output<S>, signal: AbortSignal): Promise<object | undefined>;
  /** Cron expression, UTC; without one it runs when somebody asks. */
  cron?: string;
  /** Whether only one of it may wait or run at a time: for work that looks for itself what there is to do. */
  single?: boolean;
  /** Tries after the first. What is due again in a minute needs none. */
  retries?: number;
  /** Seconds a run may take. */
  limitSeconds?: number;
}

export function defineJob<S extends z.ZodObject>(job: Job<S>): Job<S> {
  return job;
}
