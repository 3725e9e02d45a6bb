import { createTransport } from "nodemailer";
import { systemPlatformActor } from "#lib/access/actor.ts";
import { openPlatform, type PlatformDb } from "#lib/access/open.ts";
import { env } from "#lib/env.ts";
import { ownMigrations } from "#lib/health/check.ts";
import { appliedMigrations, unfinishedMigrations, workerSeenAt } from "#lib/health/sql.ts";
import { said } from "#lib/i18n/said.ts";
import { listIsolationRuns } from "#lib/isolation/runs.ts";
import { isolationState } from "#lib/isolation/schema.ts";
import { silenceSeconds } from "#lib/jobs/heartbeat.ts";
import { bad, type Found, ok, some, warn } from "./schema.ts";
import { queueFacts } from "./sql.ts";

const look = <T>(work: (db: PlatformDb) => Promise<T>) =>
  openPlatform(systemPlatformActor("Hourly"), "doctor.view", "doctor", work);

export async function lookAtMigrations(): Promise<Found> {
  const own = await ownMigrations();
  const applied = await look(appliedMigrations);
  const broken = await look(unfinishedMigrations);
  if (broken.length > 0)
    return bad(said("doctor.migrationsBroken", { names: some(broken) }), said("doctor.migrationsBrokenDo"));
  const pending = own.filter((name) => !applied.includes(name));
  if (pending.length > 0)
    return bad(said("doctor.migrationsPending", { names: some(pending) }), said("doctor.migrateDo"));
  const newer = applied.filter((name) => !own.includes(name));
  if (newer.length > 0)
    return warn(said("doctor.migrationsNewer", { names: some(newer) }), said("doctor.migrationsNewerDo"));
  return ok(said("doctor.migrationsFine", { count: own.length }));
}

/** A worker that lives, and a queue that moves. */
export async function lookAtWorker(now = new Date()): Promise<Found> {
  const seen = await look(workerSeenAt);
  const silence = seen ? (now.getTime() - seen.getTime()) / 1000 : Number.POSITIVE_INFINITY;
  if (silence > silenceSeconds) {
    const when = seen
      ? said("doctor.secondsAgo", { seconds: Math.round(silence) })
      : said("doctor.neverSeen");
    return bad(said("doctor.workerGone", { when }), said("doctor.workerGoneDo"));
  }
  const { waiting, oldestSeconds, failed } = await look(queueFacts);
  const seconds = Math.round(oldestSeconds);
  if (seconds > 600)
    return warn(said("doctor.queueStuck", { waiting, seconds }), said("doctor.queueStuckDo"));
  if (failed > 0) return warn(said("doctor.runsFailed", { failed }), said("doctor.runsFailedDo"));
  return ok(said("doctor.workerFine", { waiting, failed }));
}

/** What the isolation self-test found last. */
export async function lookAtIsolation(now = new Date()): Promise<Found> {
  const runs = await listIsolationRuns(systemPlatformActor("Hourly"), 5);
  const last = runs.find((run) => run.finishedAt !== null);
  if (!last) return warn(said("doctor.isolationNever"), said("doctor.isolationDo"));
  const when = (last.finishedAt ?? "").slice(0, 16).replace("T", " ");
  const state = isolationState(last);
  if (state === "leaked") {
    const names = some([...new Set(last.leaks.map((leak) => leak.function))]);
    return bad(said("doctor.isolationLeaked", { names, when }), said("doctor.isolationLeakedDo"));
  }
  if (state === "broken") return warn(said("doctor.isolationBroken", { when }), said("doctor.isolationDo"));
  if (state === "idle") return ok(said("doctor.isolationIdle", { when }));
  if (now.getTime() - new Date(last.startedAt).getTime() > 3 * 3_600_000)
    return warn(said("doctor.isolationOld", { when }), said("doctor.isolationDo"));
  return ok(said("doctor.isolationHeld", { attempts: last.attempts, when }));
}

/** Whether the mail server answers and takes us; nothing is sent. */
export async function lookAtMail(url = env.SMTP_URL): Promise<Found> {
  if (!url) return warn(said("doctor.mailKept"), said("doctor.mailKeptDo"));
  const host = new URL(url).host;
  const timeouts = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 4_000 };
  const transport = createTransport({ url, ...timeouts });
  try {
    await transport.verify();
    return ok(said("doctor.mailFine", { host, from: env.MAIL_FROM }));
  } catch (error) {
    return bad(
      said("doctor.mailRefused", { host, why: (error as Error).message }),
      said("doctor.mailRefusedDo"),
    );
  } finally {
    transport.close();
  }
}
