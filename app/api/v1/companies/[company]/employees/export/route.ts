import { defineStream } from "#lib/doors/stream.ts";
import { employeeExport } from "#lib/employee/export.ts";
import { employeeQuery } from "#lib/employee/schema.ts";
import { exportList } from "#lib/export/write.ts";

export const dynamic = "force-dynamic";

export const GET = defineStream({
  summary: "People as a CSV file, as filtered and sorted.",
  surface: "company",
  limit: "heavy",
  input: employeeQuery,
  run: ({ actor, input, signal }) => exportList(employeeExport, actor, input, signal),
});
