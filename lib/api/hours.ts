import { z } from "zod";
import type { HoursKey } from "#lib/hours/portion.ts";
import { pageHours } from "#lib/hours/queries.ts";
import { type HoursDimension, hoursDimensions, hoursRequest } from "#lib/hours/schema.ts";
import { type Operation, operation } from "#lib/http/operation.ts";
import { said } from "#lib/i18n/said.ts";
import { isDate } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { day } from "./fields.ts";
import { cursorOf, keyCursor, limit } from "./paging.ts";

const query = hoursRequest
  .safeExtend({ limit, cursor: keyCursor })
  .strict()
  .refine(({ by, cursor }) => !cursor || isKeyOf(by, cursor), {
    path: ["cursor"],
    message: said("api.notACursor"),
  });

function isKeyOf(by: readonly HoursDimension[], key: HoursKey): boolean {
  const fits = (value: string | null, at: number) => {
    const isValue = by[at] === "day" || by[at] === "week" ? isDate : isUuid;
    return value === null || isValue(value);
  };
  return key.length === by.length && key.every(fits);
}

export const hours: Operation[] = [
  operation({
    ...{ id: "reportHours", method: "GET", path: "/hours", noun: "hours", permission: "hours.report" },
    summary:
      "Worked seconds by any of employee, customer, project, department, day and week: a page of rows in the order of their ids and days, and the sums of them all.",
    query,
    output: z.object({
      from: day.nullable(),
      to: day.nullable(),
      by: z.array(z.enum(hoursDimensions)),
      rows: z.array(
        z.object({
          /** In the order of `by`; null where the time has none */
          keys: z.array(z.string().nullable()),
          ids: z.array(z.string().nullable()),
          seconds: z.int(),
        }),
      ),
      next: z.string().nullable(),
      /** Of all pages */
      totalSeconds: z.int(),
      /** Time that is in no sum */
      uncounted: z.object({ running: z.int(), endMissing: z.int() }),
    }),
    limit: "heavy",
    example: { query: { from: "2026-01-01", to: "2026-12-31", by: "employee,week", limit: "20" } },
    run: async ({ actor, query: { limit: size, cursor, ...request } }) => {
      const { next, ...page } = await pageHours(actor, request, size, cursor);
      const { from, to, by } = request;
      return { from, to, by, ...page, next: next && cursorOf(next) };
    },
  }),
];
