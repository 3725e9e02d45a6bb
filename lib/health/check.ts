import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { systemPlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { pingDatabase } from "#lib/access/ping.sql.ts";
import { silenceSeconds } from "#lib/jobs/heartbeat.ts";
import { log } from "#lib/log.ts";
import { appliedMigrations, workerSeenAt } from "./sql.ts";

/** database: it answers · migrations: it has all that this build was made for · worker: jobs are being done */
export const healthParts = ["database", "migrations", "worker"] as const;
export type HealthPart = (typeof healthParts)[number];

/** A check that takes longer than this has failed: whoever asks wants an answer, not the database's patience. */
const patienceMs = 3_000;

/** The parts that are not well; none means healthy. */
export async function failingParts(now = new Date()): Promise<HealthPart[]> {
  if (!(await passes("database", pingDatabase))) return ["database"];
  const checks = [
    ["migrations", migrationsAreThere],
    ["worker", () => workerLives(now)],
  ] as const;
  const results = await Promise.all(checks.map(([part, check]) => passes(part, check)));
  return checks.filter((_check, at) => !results[at]).map(([part]) => part);
}

/** The parts that failed when they were last asked: whoever asks each second must not fill the log each second. */
const failed = new Set<HealthPart>();

async function passes(part: HealthPart, check: () => Promise<void>): Promise<boolean> {
  try {
    await inTime(check());
    if (failed.delete(part)) log.info({ part }, "healthy again");
    return true;
  } catch (error) {
    if (!failed.has(part)) log.error({ err: error, part }, "unhealthy");
    failed.add(part);
    return false;
  }
}

async function inTime(work: Promise<void>): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms.`)), patienceMs);
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function workerLives(now: Date): Promise<void> {
  const seen = await openPlatform(systemPlatformActor("Hourly"), "jobs.list", "health", workerSeenAt);
  const silence = seen ? (now.getTime() - seen.getTime()) / 1000 : Number.POSITIVE_INFINITY;
  if (silence > silenceSeconds) throw new Error(`No worker was seen for ${Math.round(silence)} s.`);
}

async function migrationsAreThere(): Promise<void> {
  const applied = await openPlatform(systemPlatformActor("Hourly"), "jobs.list", "health", appliedMigrations);
  const missing = (await ownMigrations()).filter((name) => !applied.includes(name));
  if (missing.length > 0) throw new Error(`The database lacks ${missing.join(", ")}.`);
}

let known: Promise<string[]> | undefined;

/** The migrations this build came with: the names of their folders, read once. */
export function ownMigrations(): Promise<string[]> {
  known ??= readdir(join(process.cwd(), "prisma/migrations"), { withFileTypes: true }).then((entries) =>
    entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name),
  );
  return known;
}
