import { z } from "zod";
import { localDate } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { listFields } from "#lib/shared/list.ts";
import { eventStatuses } from "./status.ts";

const uuid = z.string().refine(isUuid).optional().catch(undefined);
const day = localDate.optional().catch(undefined);

/** Which events a list shows when no days are named. */
export const periods = ["upcoming", "past", "all"] as const;

/** What the events page takes from its address. What makes no sense is left out. */
export const eventQuery = z.object({
  ...listFields(["start", "name"]),
  view: z.enum(["list", "month"]).catch("list"),
  /** Of the calendar, yyyy-mm */
  month: z
    .string()
    .regex(/^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  period: z.enum(periods).catch("upcoming"),
  /** Local days of the company, both included; they count instead of the period */
  from: day,
  to: day,
  status: z.enum(eventStatuses).optional().catch(undefined),
  package: uuid,
  department: uuid,
  customer: uuid,
  assignee: uuid,
  site: uuid,
});

export type EventQuery = z.output<typeof eventQuery>;
