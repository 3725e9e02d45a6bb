"use server";

import { requirePermission } from "#lib/access/require.ts";
import { defineAction } from "#lib/doors/action.ts";
import { asInput } from "#lib/project/as-input.ts";
import { addProject, archiveProject, editProject, restoreProject } from "#lib/project/commands.ts";
import { deleteProject } from "#lib/project/delete.ts";
import { findProject } from "#lib/project/queries.ts";
import { projectEdit, projectInput } from "#lib/project/schema.ts";
import { forEach } from "#lib/record/each.ts";
import { oneField, recordIds } from "#lib/record/schema.ts";
import { withField } from "#lib/record/with-field.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { saidAdded, saidArchivedMany, saidDeleted, saidRestoredMany, saidSaved } from "../said.ts";

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

export const archiveMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => archiveProject(actor, id)),
  message: saidArchivedMany,
});

export const restoreMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => restoreProject(actor, id)),
  message: saidRestoredMany,
});

/** One cell of the list. */
export const editField = defineAction({
  surface: "company",
  input: oneField(["name", "code"]),
  run: async ({ actor, input }) => {
    requirePermission(actor, "project.edit");
    const now = asInput(await findProject(actor, input.id));
    return editProject(actor, await withField(projectInput, now, input));
  },
});
