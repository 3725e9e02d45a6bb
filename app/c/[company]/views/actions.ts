"use server";

import { defineAction } from "#lib/doors/action.ts";
import { deleteView, editView, saveView } from "#lib/saved-view/commands.ts";
import { viewEdit, viewInput } from "#lib/saved-view/schema.ts";
import { recordId } from "#lib/shared/fields.ts";

export const save = defineAction({
  surface: "company",
  input: viewInput,
  run: ({ actor, input }) => saveView(actor, input),
});

export const edit = defineAction({
  surface: "company",
  input: viewEdit,
  run: ({ actor, input }) => editView(actor, input),
});

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => deleteView(actor, input.id),
});
