"use server";

import { requirePermission } from "#lib/access/require.ts";
import { asInput } from "#lib/department/as-input.ts";
import {
  addDepartment,
  archiveDepartment,
  editDepartment,
  restoreDepartment,
} from "#lib/department/commands.ts";
import { deleteDepartment } from "#lib/department/delete.ts";
import { findDepartment } from "#lib/department/queries.ts";
import { departmentEdit, departmentInput } from "#lib/department/schema.ts";
import { defineAction } from "#lib/doors/action.ts";
import { forEach } from "#lib/record/each.ts";
import { oneField, recordIds } from "#lib/record/schema.ts";
import { withField } from "#lib/record/with-field.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { saidAdded, saidArchivedMany, saidDeleted, saidRestoredMany, saidSaved } from "../said.ts";

export const add = defineAction({
  surface: "company",
  input: departmentInput,
  run: ({ actor, input }) => addDepartment(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).departments.detail(id),
  message: saidAdded,
});

export const edit = defineAction({
  surface: "company",
  input: departmentEdit,
  run: ({ actor, input }) => editDepartment(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).departments.detail(id),
  message: saidSaved,
});

export const archive = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => archiveDepartment(actor, input.id),
});

export const restore = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => restoreDepartment(actor, input.id),
});

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => deleteDepartment(actor, input.id),
  redirectTo: (_gone, { actor }) => routes.company(actor.company.slug).departments.list(),
  message: saidDeleted,
});

export const archiveMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => archiveDepartment(actor, id)),
  message: saidArchivedMany,
});

export const restoreMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => restoreDepartment(actor, id)),
  message: saidRestoredMany,
});

/** One cell of the list. */
export const editField = defineAction({
  surface: "company",
  input: oneField(["name", "costCentre"]),
  run: async ({ actor, input }) => {
    requirePermission(actor, "department.edit");
    const now = asInput(await findDepartment(actor, input.id));
    return editDepartment(actor, await withField(departmentInput, now, input));
  },
});
