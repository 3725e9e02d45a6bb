"use server";

import { addCustomer, archiveCustomer, editCustomer, restoreCustomer } from "#lib/customer/commands.ts";
import { deleteCustomer } from "#lib/customer/delete.ts";
import { customerEdit, customerInput } from "#lib/customer/schema.ts";
import { defineAction } from "#lib/doors/action.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { saidAdded, saidDeleted, saidSaved } from "../said.ts";

export const add = defineAction({
  surface: "company",
  input: customerInput,
  run: ({ actor, input }) => addCustomer(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).customers.detail(id),
  message: saidAdded,
});

export const edit = defineAction({
  surface: "company",
  input: customerEdit,
  run: ({ actor, input }) => editCustomer(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).customers.detail(id),
  message: saidSaved,
});

export const archive = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => archiveCustomer(actor, input.id),
});

export const restore = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => restoreCustomer(actor, input.id),
});

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => deleteCustomer(actor, input.id),
  redirectTo: (_gone, { actor }) => routes.company(actor.company.slug).customers.list(),
  message: saidDeleted,
});
