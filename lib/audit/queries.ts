import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { platformRoles } from "#lib/access/permissions.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { notFound } from "#lib/errors.ts";
import { changesIn, valueText } from "#lib/history/rules.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { cursorInstant, cursorOf, keyset } from "#lib/shared/list.ts";
import { rangeBounds } from "#lib/shared/local-time.ts";
import { cutPage, limitedCount, onePage, type Page } from "#lib/shared/paging.ts";
import { hex } from "./chain.ts";
import type { AuditChoices, AuditEntryDetail, AuditQuery, AuditRow } from "./schema.ts";
import { distinctWords } from "./sql.ts";
import { withoutPay } from "./without-pay.ts";

const shown = {
  detail: true,
  link: { select: { position: true, hash: true } },
} satisfies Prisma.AuditEntryInclude;

type Shown = Prisma.AuditEntryGetPayload<{ include: typeof shown }>;

/** The acts in a company, newest first. */
export async function listAudit(
  actor: CompanyActor,
  query: AuditQuery,
  portion = onePage,
): Promise<Page<AuditRow>> {
  const cursor = cursorOf(query);
  const paging = keyset({ column: "at", descending: true }, cursor, {
    toValue: cursorInstant,
    size: portion.size,
  });
  const where = filterWhere(query, actor.company.zone);
  return open(actor, "audit.list", async (db) => {
    const [found, rows] = [
      // In the order of the indexes; by itself a count that ends somewhere goes through the primary key.
      await db.auditEntry.count({ where, take: portion.countTo + 1, orderBy: { at: "desc" } }),
      await db.auditEntry.findMany({ ...paging, where: { AND: [where, paging.where] }, include: shown }),
    ];
    return cutPage(
      rows.map(toRow),
      portion.size,
      cursor,
      (row) => row.at,
      limitedCount(found, portion.countTo),
    );
  });
}

/**
 * One entry with its values before and after.
 *
 * Errors: not_found.
 */
export async function findAuditEntry(actor: CompanyActor, id: string): Promise<AuditEntryDetail> {
  return open(actor, "audit.list", async (db) => {
    const entry = await db.auditEntry.findFirst({ where: { id }, include: shown });
    if (!entry) throw notFound();
    const seal = entry.link
      ? await db.seal.findFirst({
          where: { stream: "audit", covers: { gte: entry.link.position } },
          orderBy: { position: "asc" },
          select: { position: true, at: true },
        })
      : null;
    const { locale } = actor.company;
    return {
      ...toRow(entry),
      address: entry.detail?.address ?? null,
      requestId: entry.requestId,
      erasedAt: entry.detail?.erasedAt?.toISOString() ?? null,
      seal: seal && { position: seal.position, at: seal.at.toISOString() },
      linkHash: entry.link ? hex(entry.link.hash) : null,
      changes: changesIn(withoutPay(entry)).map(({ name, before, after }) => ({
        name,
        before: before === null ? null : valueText(before, locale),
        after: after === null ? null : valueText(after, locale),
      })),
    };
  });
}

/** What can be chosen in the filters: people with a sign-in, and the words the trail has. */
export async function listAuditChoices(actor: CompanyActor): Promise<AuditChoices> {
  return open(actor, "audit.list", async (db) => {
    const members = await db.membership.findMany({
      select: { userId: true, employee: { select: { name: true } } },
      orderBy: [{ employee: { name: "asc" } }, { id: "asc" }],
      take: 500,
    });
    return {
      people: members.map(({ userId, employee }) => ({ id: userId, name: employee.name })),
      acts: await distinctWords(db, actor.company.id, "act"),
      types: await distinctWords(db, actor.company.id, "subject_type"),
    };
  });
}

function filterWhere(query: AuditQuery, zone: string): Prisma.AuditEntryWhereInput {
  const { from, to, act, type, subject } = query;
  const bounds = rangeBounds(from || "1970-01-01", to || "2200-01-01", zone);
  return {
    ...doerWhere(query.who),
    ...(act ? { act } : {}),
    ...(type ? { subjectType: type } : {}),
    ...(subject ? { subjectId: subject } : {}),
    ...(from || to
      ? { at: { ...(from ? { gte: bounds.start } : {}), ...(to ? { lt: bounds.end } : {}) } }
      : {}),
  };
}

function doerWhere(who: string): Prisma.AuditEntryWhereInput {
  if (who === "") return {};
  if (who === "job" || who === "command" || who === "token") return { via: who };
  if (who === "platform") return { actorRole: { in: [...platformRoles] }, via: "session" };
  return isUuid(who) ? { actorUserId: who } : {};
}

function toRow({ detail, link, ...entry }: Shown): AuditRow {
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    act: entry.act,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    subjectName: detail?.subjectName ?? null,
    actorName: detail?.actorName ?? null,
    actorRole: entry.actorRole,
    via: entry.via,
    reason: detail?.reason ?? null,
    position: link?.position ?? null,
  };
}
