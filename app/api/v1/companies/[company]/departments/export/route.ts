import { departmentExport } from "#lib/department/export.ts";
import { departmentQuery } from "#lib/department/schema.ts";
import { defineStream } from "#lib/doors/stream.ts";
import { exportList } from "#lib/export/write.ts";

export const dynamic = "force-dynamic";

export const GET = defineStream({
  summary: "Departments as a CSV file, as filtered and sorted.",
  surface: "company",
  limit: "heavy",
  input: departmentQuery,
  run: ({ actor, input, signal }) => exportList(departmentExport, actor, input, signal),
});
