"use server";

import { defineAction } from "#lib/doors/action.ts";
import { addProject, archiveProject, editProject, restoreProject } from "#lib/project/commands.ts";
import { projectEdit, projectInput } from "#lib/project/schema.ts";
import { recordId } from "#lib/shared/fields.ts";

export const add = defineAction({
  surface: "company",
  input: projectInput,
  run: ({ actor, input }) => addProject(actor, input),
});

export const edit = defineAction({
  surface: "company",
  input: projectEdit,
  run: ({ actor, input }) => editProject(actor, input),
});

export const archive = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => archiveProject(actor, input.id),
});

export const restore = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => restoreProject(actor, input.id),
});
