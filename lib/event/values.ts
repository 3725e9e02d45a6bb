import type { Db } from "#lib/db/scope.ts";
import { said } from "#lib/i18n/said.ts";
import { told } from "#lib/package/values.ts";
import { toInstant } from "#lib/shared/local-time.ts";
import type { Metadata } from "./metadata.ts";
import type { References } from "./references.ts";

interface Told extends References {
  name: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  priceMinor: bigint | null;
  currency: string;
  note: string | null;
  metadata: Metadata[];
}

/** "2026-11-20 18:00 +00:00": the clock on the wall, and what makes it one instant. */
function wallClock(instant: Date, zone: string): string {
  const local = toInstant(instant).toZonedDateTimeISO(zone);
  const time = local.toPlainTime().toString({ smallestUnit: local.second === 0 ? "minute" : "second" });
  return `${local.toPlainDate()} ${time} ${local.offset}`;
}

function metadataText(row: Metadata): string {
  if (row.kind !== "yes_no") return `${row.name}: ${row.value}`;
  return `${row.name}: ${row.value ? said("event.yes") : said("event.no")}`;
}

/** What the audit trail says of an event, by the names its form has: references by name for people, by id for certainty. */
export async function eventValues(db: Db, one: Told) {
  const { name, zone, note, packageId, departmentId, siteId, customerId, assigneeId } = one;
  const select = { name: true } as const;
  const named = async (
    id: string | null,
    find: (where: { id: string }) => Promise<{ name: string } | null>,
  ) => (id ? ((await find({ id }))?.name ?? null) : null);
  return {
    name,
    start: wallClock(one.startsAt, zone),
    end: wallClock(one.endsAt, zone),
    zone,
    package: await named(packageId, (where) => db.package.findFirst({ where, select })),
    packageId,
    department: await named(departmentId, (where) => db.department.findFirst({ where, select })),
    departmentId,
    site: await named(siteId, (where) => db.site.findFirst({ where, select })),
    siteId,
    customer: await named(customerId, (where) => db.customer.findFirst({ where, select })),
    customerId,
    assignee: await named(assigneeId, (where) => db.employee.findFirst({ where, select })),
    assigneeId,
    price: one.priceMinor === null ? null : told(one.priceMinor, one.currency),
    note,
    metadata: one.metadata.map(metadataText),
  };
}
