import { z } from "zod";
import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform, type PlatformDb } from "#lib/access/open.ts";
import { platformRoles } from "#lib/access/permissions.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { slug } from "#lib/shared/fields.ts";
import { cursorInstant, cursorOf, escapeLike, keyset } from "#lib/shared/list.ts";
import { countLimit, cutPage, limitedCount, type Page, pageSize } from "#lib/shared/paging.ts";
import { actName, dayOrNone, page, words } from "./schema.ts";
import { utcDays } from "./utc-days.ts";

const dayMs = 86_400_000;
/** Without a company the trails of all are read by time alone, so that a period bounds it. */
export const daysWithoutCompany = 31;
const peopleLooked = 50;

export const companyAuditQuery = z.object({
  company: slug.or(z.literal("")).catch(""),
  /** Words of a name or an e-mail */
  q: words,
  /** Whom, when it is no one person */
  who: z.enum(["job", "command", "token", "platform"]).or(z.literal("")).catch(""),
  act: actName,
  from: dayOrNone,
  to: dayOrNone,
  page,
});
export type CompanyAuditQuery = z.output<typeof companyAuditQuery>;

/** An act in some company, without its values and the name of what it was done to. */
export interface CompanyAuditRow {
  id: string;
  at: string;
  companyId: string;
  company: string;
  act: string;
  subjectType: string;
  actorName: string | null;
  actorRole: string;
  via: string;
  reason: string | null;
}

export interface CompanyAudit extends Page<CompanyAuditRow> {
  companies: { slug: string; name: string }[];
  /** The first day that was looked through, when nobody chose one; null with a company or a day of one's own */
  since: string | null;
}

/** What was done in all companies, newest first: who, when and why, not what it was before and after. */
export async function listCompanyAudit(
  actor: PlatformActor,
  query: CompanyAuditQuery,
  now = new Date(),
): Promise<CompanyAudit> {
  const cursor = cursorOf(query);
  const paging = keyset({ column: "at", descending: true }, cursor, { toValue: cursorInstant });
  const since =
    query.company || query.from
      ? null
      : new Date(now.getTime() - daysWithoutCompany * dayMs).toISOString().slice(0, 10);
  return openPlatform(actor, "company-audit.list", "list", async (db) => {
    const where = await filterWhere(db, query, since);
    const found = await db.auditEntry.findMany({ where, take: countLimit + 1, select: { id: true } });
    const entries = await db.auditEntry.findMany({
      ...paging,
      where: { AND: [where, paging.where] },
      include: {
        company: { select: { name: true } },
        detail: { select: { actorName: true, reason: true } },
      },
    });
    const rows = entries.map(({ company, detail, at, ...entry }) => ({
      id: entry.id,
      at: at.toISOString(),
      companyId: entry.companyId,
      company: company.name,
      act: entry.act,
      subjectType: entry.subjectType,
      actorName: detail?.actorName ?? null,
      actorRole: entry.actorRole,
      via: entry.via,
      reason: detail?.reason ?? null,
    }));
    const page = cutPage(rows, pageSize, cursor, (row) => row.at, limitedCount(found.length));
    const companies = await db.company.findMany({
      orderBy: { name: "asc" },
      take: 1_000,
      select: { slug: true, name: true },
    });
    return { ...page, companies, since };
  });
}

async function filterWhere(
  db: PlatformDb,
  { company, q, who, act, from, to }: CompanyAuditQuery,
  since: string | null,
): Promise<Prisma.AuditEntryWhereInput> {
  return {
    ...(company ? { companyId: await idOf(db, company) } : {}),
    ...(q ? { actorUserId: { in: await peopleNamed(db, q) } } : {}),
    ...(who === "platform" ? { actorRole: { in: [...platformRoles] }, via: "session" } : {}),
    ...(who && who !== "platform" ? { via: who } : {}),
    ...(act ? { act } : {}),
    at: utcDays(from || (since ?? ""), to),
  };
}

/** A short name of no company finds nothing. */
async function idOf(db: PlatformDb, slug: string): Promise<string> {
  const found = await db.company.findFirst({ where: { slug }, select: { id: true } });
  return found?.id ?? "00000000-0000-0000-0000-000000000000";
}

async function peopleNamed(db: PlatformDb, q: string): Promise<string[]> {
  const text = { contains: escapeLike(q), mode: "insensitive" } as const;
  const users = await db.user.findMany({
    where: { OR: [{ email: text }, { displayName: text }] },
    take: peopleLooked,
    select: { id: true },
  });
  return users.map((user) => user.id);
}
