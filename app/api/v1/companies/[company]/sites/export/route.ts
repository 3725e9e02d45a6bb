import { defineStream } from "#lib/doors/stream.ts";
import { exportList } from "#lib/export/write.ts";
import { siteExport } from "#lib/site/export.ts";
import { siteQuery } from "#lib/site/schema.ts";

export const dynamic = "force-dynamic";

export const GET = defineStream({
  summary: "Sites as a CSV file, as filtered and sorted.",
  surface: "company",
  limit: "heavy",
  input: siteQuery,
  run: ({ actor, input, signal }) => exportList(siteExport, actor, input, signal),
});
