"use server";

import {
  addDepartment,
  archiveDepartment,
  editDepartment,
  restoreDepartment,
} from "#lib/department/commands.ts";
import { deleteDepartment } from "#lib/department/delete.ts";
import { departmentEdit, departmentInput } from "#lib/department/schema.ts";
import { defineAction } from "#lib/doors/action.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { saidAdded, saidDeleted, saidSaved } from "../said.ts";

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
