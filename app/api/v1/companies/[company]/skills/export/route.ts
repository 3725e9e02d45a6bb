import { defineStream } from "#lib/doors/stream.ts";
import { exportList } from "#lib/export/write.ts";
import { skillExport } from "#lib/skill/export.ts";
import { skillQuery } from "#lib/skill/schema.ts";

export const dynamic = "force-dynamic";

export const GET = defineStream({
  summary: "Skills as a CSV file, as filtered and sorted.",
  surface: "company",
  limit: "heavy",
  input: skillQuery,
  run: ({ actor, input, signal }) => exportList(skillExport, actor, input, signal),
});
