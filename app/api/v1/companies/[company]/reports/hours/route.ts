import { z } from "zod";
import { defineStream } from "#lib/doors/stream.ts";
import { reportHours } from "#lib/hours/queries.ts";
import { hoursFormats, hoursRequest } from "#lib/hours/schema.ts";
import { hoursCsv, hoursJson } from "#lib/hours/write.ts";

export const dynamic = "force-dynamic";

const types = { csv: "text/csv; charset=utf-8", json: "application/json" } as const;

export const GET = defineStream({
  summary: "Worked hours by any dimensions, as a CSV file or as JSON.",
  surface: "company",
  feature: "hours_report",
  limit: "heavy",
  input: z.intersection(hoursRequest, z.object({ format: z.enum(hoursFormats).default("json") })),
  run: async ({ actor, input: { format, ...request } }) => {
    const report = await reportHours(actor, request);
    const { from, to } = request;
    const name = ["hours", actor.company.slug, from, to].filter(Boolean).join("-");
    return new Response(format === "csv" ? hoursCsv(report) : hoursJson(report), {
      headers: {
        "content-type": types[format],
        "content-disposition": `attachment; filename="${name}.${format}"`,
        "cache-control": "no-store",
      },
    });
  },
});
