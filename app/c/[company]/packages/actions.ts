"use server";

import { defineAction } from "#lib/doors/action.ts";
import {
  addPackage,
  archivePackage,
  deletePackage,
  editPackage,
  restorePackage,
} from "#lib/package/commands.ts";
import { packageEditForm, packageForm } from "#lib/package/form.ts";
import { forEach } from "#lib/record/each.ts";
import { recordIds } from "#lib/record/schema.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { saidAdded, saidArchivedMany, saidDeleted, saidRestoredMany, saidSaved } from "../said.ts";

export const add = defineAction({
  surface: "company",
  input: packageForm,
  run: ({ actor, input }) => addPackage(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).packages.detail(id),
  message: saidAdded,
});

export const edit = defineAction({
  surface: "company",
  input: packageEditForm,
  run: ({ actor, input }) => editPackage(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).packages.detail(id),
  message: saidSaved,
});

export const archive = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => archivePackage(actor, input.id),
});

export const restore = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => restorePackage(actor, input.id),
});

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => deletePackage(actor, input.id),
  redirectTo: (_gone, { actor }) => routes.company(actor.company.slug).packages.list(),
  message: saidDeleted,
});

export const archiveMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => archivePackage(actor, id)),
  message: saidArchivedMany,
});

export const restoreMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => restorePackage(actor, id)),
  message: saidRestoredMany,
});
