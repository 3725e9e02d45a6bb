import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import type { IsolationRun, Leak } from "./schema.ts";

/** The last runs of the self-test, the newest first. */
export async function listIsolationRuns(actor: PlatformActor, most = 20): Promise<IsolationRun[]> {
  return openPlatform(actor, "isolation.list", "look", async (db) => {
    const rows = await db.isolationRun.findMany({ orderBy: { startedAt: "desc" }, take: most });
    return rows.map(({ leaks, ...row }) => ({
      ...row,
      startedAt: row.startedAt.toISOString(),
      finishedAt: row.finishedAt?.toISOString() ?? null,
      leaks: leaks as unknown as Leak[],
    }));
  });
}

/** The newest finished run that leaked, unless a later one held: what the console warns of on every page. */
export async function findLeak(actor: PlatformActor): Promise<IsolationRun | null> {
  const runs = await listIsolationRuns(actor, 5);
  const newest = runs.find((run) => run.finishedAt !== null && run.attempts > 0);
  return newest && newest.leaks.length > 0 ? newest : null;
}
