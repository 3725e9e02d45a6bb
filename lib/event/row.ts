import type { Prisma } from "#lib/db/generated/client.ts";
import { colourOf } from "#lib/package/colours.ts";
import type { EventRow } from "./schema.ts";
import { statusOf } from "./status.ts";

const named = { select: { id: true, name: true } } as const;

export const rowSelect = {
  id: true,
  name: true,
  nameSearch: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  status: true,
  priceMinor: true,
  currency: true,
  archivedAt: true,
  version: true,
  package: { select: { id: true, name: true, colour: true } },
  department: named,
  site: named,
  customer: named,
  assignee: named,
} satisfies Prisma.EventSelect;

export type EventRead = Prisma.EventGetPayload<{ select: typeof rowSelect }>;

/** An event as lists show it. */
export function toRow(read: EventRead): EventRow {
  const { id, name, zone, currency, department, site, customer, assignee, priceMinor, version } = read;
  const of = read.package;
  return {
    ...{ id, name, zone, currency, department, site, customer, assignee },
    startsAt: read.startsAt.toISOString(),
    endsAt: read.endsAt.toISOString(),
    status: statusOf(read.status),
    package: of && { ...of, colour: colourOf(of.colour) },
    priceMinor: priceMinor === null ? null : Number(priceMinor),
    archived: read.archivedAt !== null,
    version,
  };
}
