import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Db } from "#lib/db/scope.ts";
import { notFound } from "#lib/errors.ts";
import { formatDay, formatExactTime, zoneAbbreviation, zoneName } from "#lib/format/date-time.ts";
import { saidDuration } from "#lib/i18n/duration.ts";
import type { PunchFact } from "#lib/punch/derive.ts";
import type { PunchKind, PunchSource } from "#lib/punch/punch.ts";
import { clockInFacts } from "#lib/punch/rebuild.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { fromDbDate, localDay } from "#lib/shared/local-time.ts";
import { type Block, blockParts, toBlock } from "./block.ts";
import { type Change, changesByPunch } from "./history.ts";
import { type LocalFields, localFields } from "./local-fields.ts";

/** One punch of a clock-in as people read it. */
export interface PunchLine {
  id: string;
  kind: PunchKind;
  /** A punch that began another clock-in and so ended this one, or gave it up */
  closes: boolean;
  /** Thu 19 Nov 2026, 08:02:11 */
  at: string;
  until: string | null;
  break: string | null;
  recordedAt: string;
  who: string | null;
  /** Somebody signed in did it, also when their name is not known any more */
  hasAuthor: boolean;
  /** It takes the place of what was said before */
  corrects: boolean;
  source: PunchSource;
  /** By the server's clock, or typed in */
  measured: boolean;
  reason: string | null;
  erased: boolean;
  changes: { field: Change["field"]; before: string | null; after: string | null }[];
}

export interface ClockInDetail {
  block: Block;
  /** Thu 19 Nov 2026 */
  day: string;
  /** IANA zone */
  zone: string;
  /** Dublin, GMT */
  zoneName: string;
  breaks: { id: string; from: string; to: string | null }[];
  /** Of all breaks, those with a time of their own */
  timedBreakSeconds: number;
  punches: PunchLine[];
  /** What a correction begins with */
  form: {
    start: LocalFields;
    end: LocalFields | null;
    departmentId: string | null;
    customerId: string | null;
    projectId: string | null;
    seen: string;
  };
}

/**
 * A clock-in with every punch it was made from, the first one first.
 *
 * Errors: forbidden, not_found.
 */
export async function getClockIn(actor: CompanyActor, id: string, now = new Date()): Promise<ClockInDetail> {
  const { company } = actor;
  if (!isUuid(id)) throw notFound();
  return open(actor, "clock-in.list", async (db) => {
    const row = await db.clockIn.findFirst({
      where: { id },
      include: { ...blockParts, breaks: { select: { id: true, startedAt: true, endedAt: true } } },
    });
    if (!row) throw notFound();
    const { zone, departmentId, customerId, projectId, startedAt, endedAt } = row;
    const time = (instant: Date) => formatExactTime(instant, zone, company.locale);
    return {
      block: toBlock(row, company, now),
      day: formatDay(fromDbDate(row.workDate), company.locale, localDay(now, company.zone)),
      zone,
      zoneName: zoneName(zone, startedAt, company.locale),
      breaks: row.breaks
        .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
        .map((one) => ({ id: one.id, from: time(one.startedAt), to: one.endedAt && time(one.endedAt) })),
      timedBreakSeconds: row.timedBreakSeconds,
      punches: await punchLines(db, actor, id, now),
      form: {
        start: localFields(startedAt, zone),
        end: endedAt && localFields(endedAt, zone),
        ...{ departmentId, customerId, projectId },
        seen: row.updatedAt.toISOString(),
      },
    };
  });
}

async function punchLines(db: Db, actor: CompanyActor, id: string, now: Date): Promise<PunchLine[]> {
  const facts = await clockInFacts(db, id);
  const rows = await db.punch.findMany({
    where: { id: { in: facts.map((one) => one.id) } },
    include: { detail: true },
    orderBy: { position: "asc" },
  });
  const authors = await authorNames(db, id);
  const names = await referenceNames(db, facts);
  const changes = changesByPunch(facts, actor.company, now);
  const { locale } = actor.company;
  return rows.map((row) => {
    const show = (instant: Date) => showExactly(instant, row.zone, locale);
    const write = (value: Change["before"], field: Change["field"]) => {
      if (value === null) return null;
      if (value instanceof Date) return show(value);
      if (field === "breakSeconds") return value === 0 ? null : saidDuration(Number(value));
      return names.get(String(value)) ?? String(value);
    };
    return {
      id: row.id,
      kind: row.kind as PunchKind,
      closes: row.clockInId !== id,
      at: show(row.at),
      until: row.endsAt && show(row.endsAt),
      break: row.breakSeconds ? saidDuration(row.breakSeconds) : null,
      recordedAt: show(row.recordedAt),
      who: row.authorUserId ? (authors.get(row.authorUserId) ?? null) : null,
      hasAuthor: row.authorUserId !== null,
      corrects: row.replacesId !== null,
      source: row.source as PunchSource,
      measured: row.kind !== "block" && row.kind !== "void" && row.replacesId === null,
      reason: row.detail?.reason ?? null,
      erased: row.detail?.erasedAt != null,
      changes: (changes.get(row.id) ?? []).map(({ field, before, after }) => ({
        field,
        before: write(before, field),
        after: write(after, field),
      })),
    };
  });
}

/** Thu 19 Nov 2026, 08:02:11; with the zone's time named where the clock shows it twice. */
function showExactly(instant: Date, zone: string, locale: string): string {
  const day = formatDay(localDay(instant, zone), locale);
  const twice = localFields(instant, zone).meaning !== null;
  const name = twice ? ` ${zoneAbbreviation(zone, instant, locale)}` : "";
  return `${day}, ${formatExactTime(instant, zone, locale)}${name}`;
}

/** Who did something with a clock-in, as its audit entries call them: an employee may see that, but no other list. */
async function authorNames(db: Db, clockInId: string): Promise<Map<string, string>> {
  const entries = await db.auditEntry.findMany({
    where: { subjectType: "clock-in", subjectId: clockInId, actorUserId: { not: null } },
    select: { actorUserId: true, detail: { select: { actorName: true } } },
  });
  return new Map(
    entries.flatMap((one) => (one.detail?.actorName ? [[one.actorUserId!, one.detail.actorName]] : [])),
  );
}

async function referenceNames(db: Db, facts: readonly PunchFact[]): Promise<Map<string, string>> {
  const ids = (pick: (fact: PunchFact) => string | null) => ({
    where: { id: { in: facts.map(pick).filter((one) => one !== null) } },
    select: { id: true, name: true },
  });
  const found = [
    ...(await db.department.findMany(ids((one) => one.departmentId))),
    ...(await db.customer.findMany(ids((one) => one.customerId))),
    ...(await db.project.findMany(ids((one) => one.projectId))),
  ];
  return new Map(found.map((one) => [one.id, one.name]));
}
