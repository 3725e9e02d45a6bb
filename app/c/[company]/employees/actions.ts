"use server";

import { requirePermission } from "#lib/access/require.ts";
import { inviteEmployee, revokeInvitation } from "#lib/auth/invitations.ts";
import { defineAction } from "#lib/doors/action.ts";
import { archiveEmployee, restoreEmployee } from "#lib/employee/archive.ts";
import { asInput } from "#lib/employee/as-input.ts";
import { addEmployee, editEmployee } from "#lib/employee/commands.ts";
import { deleteEmployee } from "#lib/employee/delete.ts";
import { findEmployee } from "#lib/employee/queries.ts";
import { employeeEdit, employeeInput, invitationInput } from "#lib/employee/schema.ts";
import { forEach } from "#lib/record/each.ts";
import { oneField, recordIds } from "#lib/record/schema.ts";
import { withField } from "#lib/record/with-field.ts";
import { eraseWordsOf } from "#lib/retention/commands.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";
import { saidAdded, saidArchivedMany, saidDeleted, saidRestoredMany, saidSaved } from "../said.ts";

export const add = defineAction({
  surface: "company",
  input: employeeInput,
  run: ({ actor, input }) => addEmployee(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).employees.detail(id),
  message: saidAdded,
});

export const edit = defineAction({
  surface: "company",
  input: employeeEdit,
  run: ({ actor, input }) => editEmployee(actor, input),
  redirectTo: ({ id }, { actor }) => routes.company(actor.company.slug).employees.detail(id),
  message: saidSaved,
});

export const archive = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => archiveEmployee(actor, input.id),
});

export const restore = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => restoreEmployee(actor, input.id),
});

export const eraseWords = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => eraseWordsOf(actor, input.id),
});

export const invite = defineAction({
  surface: "company",
  feature: "invitations",
  limit: "mail",
  input: invitationInput,
  run: async ({ actor, input }) => {
    // The link itself goes by mail only: whoever holds it becomes this person.
    await inviteEmployee(actor, input);
    return { email: input.email };
  },
});

export const revoke = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => revokeInvitation(actor, input),
});

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => deleteEmployee(actor, input.id),
  redirectTo: (_gone, { actor }) => routes.company(actor.company.slug).employees.list(),
  message: saidDeleted,
});

export const archiveMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => archiveEmployee(actor, id)),
  message: saidArchivedMany,
});

export const restoreMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => forEach(input.ids, (id) => restoreEmployee(actor, id)),
  message: saidRestoredMany,
});

/** One cell of the list. */
export const editField = defineAction({
  surface: "company",
  input: oneField(["name", "number", "departmentId", "siteId", "role"]),
  run: async ({ actor, input }) => {
    requirePermission(actor, "employee.edit");
    const now = asInput(await findEmployee(actor, input.id));
    return editEmployee(actor, await withField(employeeInput, now, input));
  },
});
