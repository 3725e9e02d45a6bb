import { defineStream } from "#lib/doors/stream.ts";
import { exportList } from "#lib/export/write.ts";
import { projectExport } from "#lib/project/export.ts";
import { projectQuery } from "#lib/project/schema.ts";

export const dynamic = "force-dynamic";

export const GET = defineStream({
  summary: "Projects as a CSV file, as filtered and sorted.",
  surface: "company",
  limit: "heavy",
  input: projectQuery,
  run: ({ actor, input, signal }) => exportList(projectExport, actor, input, signal),
});
