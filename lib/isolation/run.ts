import { type CompanyActor, jobActor, systemPlatformActor } from "#lib/access/actor.ts";
import { toActorCompany } from "#lib/access/actor-company.ts";
import { openPlatform, type PlatformDb } from "#lib/access/open.ts";
import { newId } from "#lib/shared/ids.ts";
import { attemptReads, type Findings } from "./attempt.ts";
import { attemptTables } from "./attempt-tables.ts";
import type { Other, Read } from "./read.ts";
import { reads as allReads } from "./reads.ts";
import type { IsolationRun } from "./schema.ts";
import { keyedTables, newestIds, somePair } from "./sql.ts";

/** Ids of each table that are asked for. */
const idsTried = 5;
const mostKept = 50;

const asWorker = <T>(work: (db: PlatformDb) => Promise<T>) =>
  openPlatform(systemPlatformActor("Hourly"), "isolation.list", "self-test", work);
const record = <T>(work: (db: PlatformDb) => Promise<T>) =>
  openPlatform(systemPlatformActor("Hourly"), "isolation.record", "self-test", work);

/**
 * Tries to read across two real companies, both ways, through every data function and every table; changes nothing but
 * its own record.
 */
export async function runIsolation(
  signal: AbortSignal,
  reads: Record<string, Read[]> = allReads,
): Promise<IsolationRun> {
  const id = newId();
  const startedAt = new Date();
  await record((db) => db.isolationRun.createMany({ data: [{ id, startedAt, leaks: [] }] }));
  const found = await tried(signal, reads);
  const result = {
    finishedAt: new Date(),
    attempts: found.attempts,
    leaks: found.leaks.slice(0, mostKept).map((leak) => ({ ...leak })),
    error: found.errors.length > 0 ? found.errors.slice(0, 5).join("\n") : null,
  };
  await record((db) => db.isolationRun.updateMany({ where: { id }, data: result }));
  return {
    id,
    startedAt: startedAt.toISOString(),
    ...result,
    finishedAt: result.finishedAt.toISOString(),
  };
}

async function tried(signal: AbortSignal, reads: Record<string, Read[]>): Promise<Findings> {
  const sum: Findings = { attempts: 0, leaks: [], errors: [] };
  try {
    const tables = await asWorker(keyedTables);
    const [one, two] = await asWorker(somePair);
    if (!one || !two) return sum;
    for (const [mine, theirs] of [
      [one, two],
      [two, one],
    ] as const) {
      const actor = await actorIn(mine);
      const other = await otherCompany(theirs, tables);
      for (const found of [
        await attemptReads(reads, actor, other, tables, signal),
        await attemptTables(actor, theirs),
      ]) {
        sum.attempts += found.attempts;
        sum.leaks.push(...found.leaks);
        sum.errors.push(...found.errors);
      }
    }
  } catch (error) {
    sum.errors.push((error as Error).message.slice(0, 300));
  }
  return sum;
}

/** Somebody of the company who may see all of it, so that nothing but the company stops them. */
async function actorIn(companyId: string): Promise<CompanyActor> {
  const [company, employee] = await asWorker((db) =>
    Promise.all([
      db.company.findUniqueOrThrow({ where: { id: companyId } }),
      db.employee.findFirst({ where: { companyId, archivedAt: null }, select: { id: true } }),
    ]),
  );
  return { ...jobActor(toActorCompany(company), "self-test"), employeeId: employee?.id ?? null };
}

async function otherCompany(companyId: string, tables: readonly string[]): Promise<Other> {
  return asWorker(async (db) => {
    const ids = await newestIds(db, tables, companyId, idsTried);
    const people = await db.employee.findMany({
      where: { companyId },
      take: 3,
      select: { nameSearch: true },
    });
    const customers = await db.customer.findMany({
      where: { companyId },
      take: 3,
      select: { nameSearch: true },
    });
    const words = [...people, ...customers].map(({ nameSearch }) => nameSearch.split(" ")[0] ?? "");
    const id = (table: string) => ids.get(table)?.[0] ?? newId();
    return { companyId, ids, words: words.filter(Boolean), id };
  });
}
