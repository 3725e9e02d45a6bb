"use server";

import { defineAction } from "#lib/doors/action.ts";
import { chooseTwice } from "#lib/import/choose.ts";
import { askApply, askUndo, discardImport, previewImport, stopImport } from "#lib/import/commands.ts";
import { uploadedFile } from "#lib/import/file/uploaded-file.ts";
import { importChoice, importUpload } from "#lib/import/schema.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";

export const upload = defineAction({
  surface: "company",
  feature: "imports",
  limit: "heavy",
  input: importUpload,
  run: async ({ actor, input }) => previewImport(actor, await uploadedFile(input.file, input.format)),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).imports.detail(id),
});

export const apply = defineAction({
  surface: "company",
  feature: "imports",
  limit: "heavy",
  input: recordId,
  run: ({ actor, input }) => askApply(actor, input.id),
});

export const choose = defineAction({
  surface: "company",
  feature: "imports",
  limit: "heavy",
  input: importChoice,
  run: ({ actor, input }) => chooseTwice(actor, input.id, input.choice),
});

export const undo = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordId,
  run: ({ actor, input }) => askUndo(actor, input.id),
});

export const stop = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => stopImport(actor, input.id),
});

export const discard = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => discardImport(actor, input.id),
  redirectTo: (_data, { actor }) => routes.company(actor.company.slug).imports.list(),
});
