"use server";

import { requirePermission } from "#lib/access/require.ts";
import { defineAction } from "#lib/doors/action.ts";
import {
  addPackage,
  archivePackage,
  deletePackage,
  editPackage,
  restorePackage,
} from "#lib/package/commands.ts";
import { asInput, packageEditForm, packageFields, packageForm } from "#lib/package/form.ts";
import { findPackage } from "#lib/package/queries.ts";
import { packageFieldsOf } from "#lib/package/typed.ts";
import { forEach } from "#lib/record/each.ts";
import { oneField, recordIds } from "#lib/record/schema.ts";
import { withField } from "#lib/record/with-field.ts";
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

/** One cell of the list. */
export const editField = defineAction({
  surface: "company",
  input: oneField(["name", "duration", "price"]),
  run: async ({ actor, input }) => {
    requirePermission(actor, "package.edit");
    const now = packageFieldsOf(await findPackage(actor, input.id));
    return editPackage(actor, asInput(await withField(packageFields, now, input)));
  },
});
