"use server";

import { defineAction } from "#lib/doors/action.ts";
import { addProject, archiveProject, editProject, restoreProject } from "#lib/project/commands.ts";
import { deleteProject } from "#lib/project/delete.ts";
import { projectEdit, projectInput } from "#lib/project/schema.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { saidAdded, saidDeleted, saidSaved } from "../said.ts";

export const add = defineAction({
  surface: "company",
  input: projectInput,
  run: ({ actor, input }) => addProject(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).projects.detail(id),
  message: saidAdded,
});

export const edit = defineAction({
  surface: "company",
  input: projectEdit,
  run: ({ actor, input }) => editProject(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).projects.detail(id),
  message: saidSaved,
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

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => deleteProject(actor, input.id),
  redirectTo: (_gone, { actor }) => routes.company(actor.company.slug).projects.list(),
  message: saidDeleted,
});
