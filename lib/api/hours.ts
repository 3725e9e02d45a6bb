import { z } from "zod";
import { reportHours } from "#lib/hours/queries.ts";
import { hoursDimensions, hoursRequest } from "#lib/hours/schema.ts";
import { type Operation, operation } from "#lib/http/operation.ts";
import { day } from "./fields.ts";

export const hours: Operation[] = [
  operation({
    ...{ id: "reportHours", method: "GET", path: "/hours", noun: "hours", permission: "hours.report" },
    summary:
      "Worked seconds by any of employee, customer, project, department, day and week, as the report of hours has them.",
    query: hoursRequest.strict(),
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
      totalSeconds: z.int(),
      /** Time that is in no sum */
      uncounted: z.object({ running: z.int(), endMissing: z.int() }),
    }),
    limit: "heavy",
    example: { query: { from: "2026-01-01", to: "2026-12-31", by: "employee,week" } },
    run: ({ actor, query }) => reportHours(actor, query),
  }),
];
