"use server";

import { requirePermission } from "#lib/access/require.ts";
import { addCustomer, archiveCustomer, editCustomer, restoreCustomer } from "#lib/customer/commands.ts";
import { deleteCustomer } from "#lib/customer/delete.ts";
import { findCustomer } from "#lib/customer/queries.ts";
import { customerEdit, customerInput } from "#lib/customer/schema.ts";
import { defineAction } from "#lib/doors/action.ts";
import { forEach } from "#lib/record/each.ts";
import { oneField, recordIds } from "#lib/record/schema.ts";
import { withField } from "#lib/record/with-field.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { saidAdded, saidArchivedMany, saidDeleted, saidRestoredMany, saidSaved } from "../said.ts";

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

export const archiveMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => archiveCustomer(actor, id)),
  message: saidArchivedMany,
});

export const restoreMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => restoreCustomer(actor, id)),
  message: saidRestoredMany,
});

/** One cell of the list. */
export const editField = defineAction({
  surface: "company",
  input: oneField(["name", "code"]),
  run: async ({ actor, input }) => {
    requirePermission(actor, "customer.edit");
    const now = await findCustomer(actor, input.id);
    return editCustomer(actor, await withField(customerInput, now, input));
  },
});
