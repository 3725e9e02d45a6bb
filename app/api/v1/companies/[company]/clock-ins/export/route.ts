import { clockInExport } from "#lib/clock-in/export.ts";
import { clockInQuery } from "#lib/clock-in/filter.ts";
import { defineStream } from "#lib/doors/stream.ts";
import { exportList } from "#lib/export/write.ts";

export const dynamic = "force-dynamic";

export const GET = defineStream({
  summary: "Clock-ins as a CSV file, as filtered and sorted.",
  surface: "company",
  limit: "heavy",
  input: clockInQuery,
  run: ({ actor, input, signal }) => exportList(clockInExport, actor, input, signal),
});
