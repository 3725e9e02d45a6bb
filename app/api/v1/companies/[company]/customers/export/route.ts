import { customerExport } from "#lib/customer/export.ts";
import { customerQuery } from "#lib/customer/schema.ts";
import { defineStream } from "#lib/doors/stream.ts";
import { exportList } from "#lib/export/write.ts";

export const dynamic = "force-dynamic";

export const GET = defineStream({
  summary: "Customers as a CSV file, as filtered and sorted.",
  surface: "company",
  limit: "heavy",
  input: customerQuery,
  run: ({ actor, input, signal }) => exportList(customerExport, actor, input, signal),
});
