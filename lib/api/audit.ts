import { z } from "zod";
import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { withoutPay } from "#lib/audit/without-pay.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { changesIn } from "#lib/history/rules.ts";
import { type Operation, operation } from "#lib/http/operation.ts";
import { rangeBounds } from "#lib/shared/local-time.ts";
import { byDay, instant, uuid } from "./fields.ts";
import { limit, pageOf, pageShape, timeCursor } from "./paging.ts";

const word = z
  .string()
  .regex(/^[a-z0-9_.-]{1,60}$/)
  .optional();

const query = z.strictObject({
  /** "customer.edit" */
  act: word,
  /** "customer" */
  subjectType: word,
  subjectId: z.string().max(60).optional(),
  /** Local days of the company, both included */
  from: byDay,
  to: byDay,
  limit,
  cursor: timeCursor,
});

const view = z.object({
  id: uuid,
  at: instant,
  act: z.string(),
  subjectType: z.string(),
  subjectId: z.string(),
  subjectName: z.string().nullable(),
  actorName: z.string().nullable(),
  actorRole: z.string(),
  via: z.enum(["session", "token", "command", "job"]),
  reason: z.string().nullable(),
  requestId: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
});

const detail = {
  select: { subjectName: true, actorName: true, reason: true, before: true, after: true },
} as const satisfies { select: Prisma.AuditDetailSelect };
type Row = Prisma.AuditEntryGetPayload<{ include: { detail: typeof detail } }>;

function toView(row: Row): z.input<typeof view> {
  return {
    ...row,
    at: row.at.toISOString(),
    subjectName: row.detail?.subjectName ?? null,
    actorName: row.detail?.actorName ?? null,
    via: row.via as z.input<typeof view>["via"],
    reason: row.detail?.reason ?? null,
    changes: changesIn(withoutPay(row)).map(({ field, before, after }) => ({ field, before, after })),
  };
}

async function list(actor: CompanyActor, asked: z.output<typeof query>) {
  const { act, subjectType, subjectId, from, to, limit: size, cursor } = asked;
  const bounds = rangeBounds(from ?? "1970-01-01", to ?? "2200-01-01", actor.company.zone);
  const where: Prisma.AuditEntryWhereInput[] = [
    { ...(act ? { act } : {}), ...(subjectType ? { subjectType } : {}), ...(subjectId ? { subjectId } : {}) },
    from ? { at: { gte: bounds.start } } : {},
    to ? { at: { lt: bounds.end } } : {},
    cursor ? { OR: [{ at: { lt: cursor.at } }, { at: cursor.at, id: { lt: cursor.id } }] } : {},
  ];
  return open(actor, "audit.list", async (db) => {
    const rows = await db.auditEntry.findMany({
      where: { AND: where },
      include: { detail },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: size + 1,
    });
    return pageOf(rows, size, (row) => [row.at.toISOString(), row.id], toView);
  });
}

export const audit: Operation[] = [
  operation({
    ...{ id: "listAudit", method: "GET", path: "/audit", noun: "audit", permission: "audit.list" },
    summary: "A page of the audit trail, the latest act first.",
    query,
    output: pageShape(view),
    limit: "heavy",
    example: { query: { subjectType: "customer", limit: "10" } },
    run: ({ actor, query: asked }) => list(actor, asked),
  }),
];
