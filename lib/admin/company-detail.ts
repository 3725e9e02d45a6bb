import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform, type PlatformDb } from "#lib/access/open.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { companyFigures, countClockIns } from "./companies.sql.ts";
import { toRow } from "./companies.ts";
import { type CompanyRun, companyRuns, healthFacts } from "./health.sql.ts";
import { problemsOf } from "./health-rules.ts";
import type { CompanyRow } from "./schema.ts";

/** Clock-ins are counted so far and no further. */
export const clockInsCounted = 10_000;
const shown = 10;

export interface CompanyDetail extends CompanyRow {
  settings: Pick<
    Company,
    | "locale"
    | "currency"
    | "weekStart"
    | "dayCutoffMinutes"
    | "blockLimitMinutes"
    | "clockInBrowser"
    | "clockInApi"
    | "clockInManual"
    | "keepDetailsMonths"
    | "keepImportsMonths"
  >;
  /** Null above `clockInsCounted` */
  clockIns: number | null;
  archivedPeople: number;
  /** People who can sign in */
  members: number;
  proof: { at: string; ok: boolean } | null;
  acts: CompanyAct[];
  runs: (Omit<CompanyRun, "at"> & { at: string })[];
}

/** An act in the company, without its values: those are seen by opening it. */
export interface CompanyAct {
  id: string;
  at: string;
  act: string;
  subjectType: string;
  actorName: string | null;
  via: string;
  reason: string | null;
}

/** One company as the console shows it: how it is and what it is set to, and no record of it. Errors: not_found. */
export async function findCompany(
  actor: PlatformActor,
  id: string,
  now = new Date(),
): Promise<CompanyDetail> {
  return openPlatform(actor, "companies.list", "look", async (db) => {
    const company = await db.company.findFirst({ where: { id } });
    if (!company) throw notFound();
    const sort = { column: "name", descending: false } as const;
    const [figures] = await companyFigures(db, { q: "", status: "", sort }, null, [id]);
    const [facts] = await healthFacts(db, [id]);
    const clockIns = await countClockIns(db, id, clockInsCounted + 1);
    if (!figures || !facts) throw notFound();
    return {
      ...toRow(figures, problemsOf(facts, now)),
      settings: company,
      clockIns: clockIns > clockInsCounted ? null : clockIns,
      archivedPeople: await db.employee.count({ where: { companyId: id, archivedAt: { not: null } } }),
      members: await db.membership.count({ where: { companyId: id, endedAt: null } }),
      proof: facts.verifiedAt && { at: facts.verifiedAt.toISOString(), ok: facts.verifiedOk === true },
      acts: await lastActs(db, id),
      runs: (await companyRuns(db, id, shown)).map((run) => ({ ...run, at: run.at.toISOString() })),
    };
  });
}

async function lastActs(db: PlatformDb, companyId: string): Promise<CompanyAct[]> {
  const entries = await db.auditEntry.findMany({
    where: { companyId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: shown,
    include: { detail: { select: { actorName: true, reason: true } } },
  });
  return entries.map(({ id, at, act, subjectType, via, detail }) => ({
    id,
    at: at.toISOString(),
    act,
    subjectType,
    actorName: detail?.actorName ?? null,
    via,
    reason: detail?.reason ?? null,
  }));
}
