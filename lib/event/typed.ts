import { localFields, shortTime } from "#lib/clock-in/local-fields.ts";
import { amountText } from "#lib/shared/money.ts";
import type { Metadata } from "./metadata.ts";
import type { EventDetail, EventRow } from "./schema.ts";

interface Kept {
  name: string;
  startsAt: Date | string;
  endsAt: Date | string;
  zone: string;
  priceMinor: bigint | number | null;
  currency: string;
  note: string | null;
  metadata: Metadata[];
}

/** An event as its form has it: local days and times of its zone, the price as text; what it refers to aside. */
export function eventAsTyped(event: Kept) {
  const { name, zone, priceMinor, currency } = event;
  const start = localFields(new Date(event.startsAt), zone);
  const end = localFields(new Date(event.endsAt), zone);
  return {
    name,
    date: start.date,
    start: shortTime(start.time),
    startMeaning: start.meaning,
    endDate: end.date === start.date ? "" : end.date,
    end: shortTime(end.time),
    endMeaning: end.meaning,
    price: priceMinor === null ? "" : amountText(BigInt(priceMinor), currency),
    note: event.note ?? "",
    metadata: event.metadata.map(({ name: field, kind, value }) => ({
      name: field,
      kind,
      value: typeof value === "boolean" ? (value ? "yes" : "no") : value,
    })),
  };
}

/** What an event refers to, as choices of its form: "" for nothing. */
export function referencesOf({ package: pack, department, site, customer, assignee }: EventRow) {
  const id = (one: { id: string } | null) => one?.id ?? "";
  return {
    packageId: id(pack),
    departmentId: id(department),
    siteId: id(site),
    customerId: id(customer),
    assigneeId: id(assignee),
  };
}

/** A whole event as `eventFields` wants it, so that one field of it can be changed. */
export function eventFieldsOf(event: EventDetail) {
  const typed = eventAsTyped(event);
  return { ...typed, ...referencesOf(event), metadata: { ...typed.metadata }, version: event.version };
}
