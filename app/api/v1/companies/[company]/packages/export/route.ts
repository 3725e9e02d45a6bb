import { defineStream } from "#lib/doors/stream.ts";
import { exportList } from "#lib/export/write.ts";
import { packageExport } from "#lib/package/export.ts";
import { packageQuery } from "#lib/package/schema.ts";

export const dynamic = "force-dynamic";

export const GET = defineStream({
  summary: "Packages as a CSV file, as filtered and sorted.",
  surface: "company",
  limit: "heavy",
  input: packageQuery,
  run: ({ actor, input, signal }) => exportList(packageExport, actor, input, signal),
});
