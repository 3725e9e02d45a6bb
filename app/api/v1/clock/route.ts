import { z } from "zod";
import { defineRoute } from "#lib/doors/route.ts";
import { getClockState } from "#lib/punch/clock-state.ts";

const names = {
  department: z.string().nullable(),
  customer: z.string().nullable(),
  project: z.string().nullable(),
  note: z.string().nullable(),
};

export const GET = defineRoute({
  summary: "How the caller stands: what runs, what was worked today and this week, and what has no end yet.",
  surface: "clock",
  input: z.object({}),
  output: z.object({
    /** The server's clock, ISO */
    now: z.string(),
    zone: z.string(),
    running: z
      .object({
        id: z.string(),
        sinceInstant: z.string(),
        onBreak: z.boolean(),
        departmentId: z.string().nullable(),
        customerId: z.string().nullable(),
        projectId: z.string().nullable(),
        ...names,
      })
      .nullable(),
    workedSeconds: z.number().int(),
    week: z.object({
      days: z.array(z.object({ date: z.string(), workedSeconds: z.number().int() })),
      workedSeconds: z.number().int(),
    }),
    forgotten: z.array(z.object({ id: z.string(), firstDate: z.string(), breakSeconds: z.number().int() })),
  }),
  run: ({ actor }) => getClockState(actor),
});
