import { defineRoute } from "#lib/doors/route.ts";
import { findImportProgress } from "#lib/import/queries.ts";
import { importProgress } from "#lib/import/schema.ts";
import { recordId } from "#lib/shared/fields.ts";

export const dynamic = "force-dynamic";

export const GET = defineRoute({
  summary: "How far an import is.",
  surface: "company",
  input: recordId,
  output: importProgress,
  run: ({ actor, input }) => findImportProgress(actor, input.id),
});
