import type { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { departmentAndBelow } from "#lib/department/below.ts";
import { stateWhere, wordsWhere } from "#lib/shared/list.ts";
import { dayBounds } from "#lib/shared/local-time.ts";
import type { EventQuery } from "./filter.ts";
import { longestDays } from "./schema.ts";

/** The condition a filter means, the period left out. A department counts with those below it. */
export async function filterWhere(db: Db, query: EventQuery): Promise<Prisma.EventWhereInput> {
  const { status, customer, assignee, site, department } = query;
  return {
    ...stateWhere(query.state),
    ...(status ? { status } : {}),
    ...(query.package ? { packageId: query.package } : {}),
    ...(customer ? { customerId: customer } : {}),
    ...(assignee ? { assigneeId: assignee } : {}),
    ...(site ? { siteId: site } : {}),
    ...(department ? { departmentId: { in: await departmentAndBelow(db, department) } } : {}),
    AND: wordsWhere(query.q, "nameSearch"),
  };
}

/**
 * Events that touch a stretch of time; either end may be open. No event is longer than a month, so that the index by
 * start knows where to begin.
 */
export function touching(from: Date | null, to: Date | null): Prisma.EventWhereInput {
  return {
    ...(from ? { endsAt: { gt: from } } : {}),
    startsAt: {
      ...(to ? { lt: to } : {}),
      ...(from ? { gt: new Date(from.getTime() - (longestDays + 1) * 86_400_000) } : {}),
    },
  };
}

/** The period of a list: the named days of the company, else what is still to come or over. */
export function periodWhere(query: EventQuery, zone: string, now: Date): Prisma.EventWhereInput {
  const { from, to, period } = query;
  if (from || to)
    return touching(from ? dayBounds(from, zone).start : null, to ? dayBounds(to, zone).end : null);
  if (period === "upcoming") return touching(now, null);
  return period === "past" ? { endsAt: { lte: now }, startsAt: { lt: now } } : {};
}
