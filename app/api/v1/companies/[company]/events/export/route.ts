import { defineStream } from "#lib/doors/stream.ts";
import { eventExport } from "#lib/event/export.ts";
import { eventQuery } from "#lib/event/filter.ts";
import { exportList } from "#lib/export/write.ts";

export const dynamic = "force-dynamic";

export const GET = defineStream({
  summary: "Events as a CSV file, as filtered and sorted.",
  surface: "company",
  limit: "heavy",
  input: eventQuery,
  run: ({ actor, input, signal }) => exportList(eventExport, actor, input, signal),
});
