import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { localDate } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";

/** What hours can be told apart by, in any number and order. */
export const hoursDimensions = ["employee", "customer", "project", "department", "day", "week"] as const;
export type HoursDimension = (typeof hoursDimensions)[number];

export const hoursBy = z
  .string()
  .transform((text, context) => {
    const names = [...new Set(text.split(",").map((name) => name.trim().toLowerCase()))].filter(Boolean);
    const stranger = names.find((name) => !isDimension(name));
    if (stranger === undefined) return names as HoursDimension[];
    context.addIssue({
      code: "custom",
      message: said("hours.notADimension", { name: stranger, choices: hoursDimensions.join(", ") }),
    });
    return z.NEVER;
  })
  .refine(
    (names) => names.length > 0,
    said("hours.chooseDimension", { choices: hoursDimensions.join(", ") }),
  );

function isDimension(name: string): name is HoursDimension {
  return (hoursDimensions as readonly string[]).includes(name);
}

const day = localDate.nullish().transform((text) => text ?? null);

/** From and to are calendar days, both included; null is open. */
export const hoursRequest = z
  .object({
    from: day,
    to: day,
    by: hoursBy.default(["employee"]),
    /** Only of this department and those below it */
    department: z
      .string()
      .refine(isUuid, said("shared.notAChoice"))
      .nullish()
      .transform((text) => text ?? undefined),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ["to"],
    message: said("shared.lastDayBeforeFirst"),
  });
export type HoursRequest = Pick<z.output<typeof hoursRequest>, "from" | "to" | "by"> & {
  department?: string | undefined;
};

export const hoursFormats = ["csv", "json"] as const;

/** One row of the report: a text (a name, a day, the first day of a week) or null for each of `by`, and its seconds. */
export interface HoursRow {
  /** In the order of `by`; null where the time has none, such as no customer */
  keys: (string | null)[];
  /** Ids behind the keys, to open their rows by; days stand for themselves */
  ids: (string | null)[];
  seconds: number;
}

export interface HoursReport extends HoursRequest {
  rows: HoursRow[];
  /** The sum of the rows */
  totalSeconds: number;
}

/** Time that is in no sum: running, or without an end. */
export interface Uncounted {
  running: number;
  endMissing: number;
}
