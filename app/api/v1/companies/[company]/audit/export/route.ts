import { auditExport } from "#lib/audit/export.ts";
import { auditQuery } from "#lib/audit/schema.ts";
import { defineStream } from "#lib/doors/stream.ts";
import { exportList } from "#lib/export/write.ts";

export const dynamic = "force-dynamic";

export const GET = defineStream({
  summary: "The audit trail as a CSV file, as filtered and sorted.",
  surface: "company",
  limit: "heavy",
  input: auditQuery,
  run: ({ actor, input, signal }) => exportList(auditExport, actor, input, signal),
});
