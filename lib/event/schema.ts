import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import type { PackageColour } from "#lib/package/colours.ts";
import { id, line, optionalId, optionalLine, optionalText } from "#lib/shared/fields.ts";
import { type GivenAmount, minorUnits } from "#lib/shared/given-amount.ts";
import { wholeSeconds } from "#lib/shared/local-time.ts";
import { type Metadata, metadataRow, mostMetadata } from "./metadata.ts";
import { type EventAct, type EventStatus, eventActs } from "./status.ts";

export const mostName = 160;
/** A month's festival; what is longer is a project. Lists by time rely on it. */
export const longestDays = 31;

/** Left out, and a package is named: the package's name. */
export const eventName = optionalLine(mostName).pipe(line(mostName).nullable());
export const eventNote = optionalText(2000);

export const references = {
  packageId: optionalId,
  departmentId: optionalId,
  siteId: optionalId,
  customerId: optionalId,
  assigneeId: optionalId,
};

const instant = z.iso
  .datetime({ offset: true, error: said("event.notAnInstant") })
  .transform((text) => wholeSeconds(new Date(text)));

/** An event as JSON gives it: instants, amounts in minor units of the company's currency. */
export const eventInput = z.object({
  name: eventName,
  startsAt: instant,
  /** Left out, and a package is named: as long as the package. */
  endsAt: instant.nullish().transform((value) => value ?? null),
  ...references,
  /** Left out, and a package is named: the package's price. Null: none. */
  price: minorUnits.nullable().optional(),
  note: eventNote,
  metadata: z
    .array(metadataRow)
    .max(mostMetadata, said("shared.mostRows", { most: mostMetadata }))
    .default([]),
});

export const eventActInput = z.object({
  id,
  act: z.enum(eventActs, { error: said("shared.notAChoice") }),
  reason: optionalLine(300),
});
export type EventActInput = z.output<typeof eventActInput>;

/** When something takes place: as instants, or as the local dates and times of its zone. */
export type EventTimes =
  | { startsAt: Date; endsAt: Date | null }
  | {
      date: string;
      start: string;
      startMeaning: "earlier" | "later" | null;
      endDate: string | null;
      end: string | null;
      endMeaning: "earlier" | "later" | null;
    };

/** What every way of giving an event comes to. */
export type EventInput = EventTimes & {
  name: string | null;
  packageId: string | null;
  departmentId: string | null;
  siteId: string | null;
  customerId: string | null;
  /** The employee who looks after it */
  assigneeId: string | null;
  price?: GivenAmount | null | undefined;
  note: string | null;
  metadata: Metadata[];
};

export type EventEdit = EventInput & { id: string; version: number };

interface Named {
  id: string;
  name: string;
}

/** A row of the list. Instants are ISO. */
export interface EventRow {
  id: string;
  name: string;
  startsAt: string;
  endsAt: string;
  zone: string;
  status: EventStatus;
  package: (Named & { colour: PackageColour }) | null;
  department: Named | null;
  site: Named | null;
  customer: Named | null;
  assignee: Named | null;
  /** Minor units of `currency` */
  priceMinor: number | null;
  currency: string;
  archived: boolean;
  version: number;
}

export interface EventDetail extends EventRow {
  note: string | null;
  metadata: Metadata[];
  createdBy: Named | null;
  createdAt: string;
  acts: EventAct[];
  /** Others of the same assignee at the same time: the first few, and how many there are, exact to 1,000 */
  overlaps: { first: EventRow[]; count: number };
}
