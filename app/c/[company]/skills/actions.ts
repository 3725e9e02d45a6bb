"use server";

import { requirePermission } from "#lib/access/require.ts";
import { defineAction } from "#lib/doors/action.ts";
import { forEach } from "#lib/record/each.ts";
import { oneField, recordIds } from "#lib/record/schema.ts";
import { withField } from "#lib/record/with-field.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { addSkill, archiveSkill, deleteSkill, editSkill, restoreSkill } from "#lib/skill/commands.ts";
import { findSkill } from "#lib/skill/queries.ts";
import { skillEdit, skillInput } from "#lib/skill/schema.ts";
import { saidAdded, saidArchivedMany, saidDeleted, saidRestoredMany, saidSaved } from "../said.ts";

export const add = defineAction({
  surface: "company",
  input: skillInput,
  run: ({ actor, input }) => addSkill(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).skills.detail(id),
  message: saidAdded,
});

export const edit = defineAction({
  surface: "company",
  input: skillEdit,
  run: ({ actor, input }) => editSkill(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).skills.detail(id),
  message: saidSaved,
});

export const archive = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => archiveSkill(actor, input.id),
});

export const restore = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => restoreSkill(actor, input.id),
});

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => deleteSkill(actor, input.id),
  redirectTo: (_gone, { actor }) => routes.company(actor.company.slug).skills.list(),
  message: saidDeleted,
});

export const archiveMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => archiveSkill(actor, id)),
  message: saidArchivedMany,
});

export const restoreMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => restoreSkill(actor, id)),
  message: saidRestoredMany,
});

/** One cell of the list. */
export const editField = defineAction({
  surface: "company",
  input: oneField(["name"]),
  run: async ({ actor, input }) => {
    requirePermission(actor, "skill.edit");
    const now = await findSkill(actor, input.id);
    return editSkill(actor, await withField(skillInput, now, input));
  },
});
