"use server";

import { inviteEmployee, revokeInvitation } from "#lib/auth/invitations.ts";
import { defineAction } from "#lib/doors/action.ts";
import { archiveEmployee, restoreEmployee } from "#lib/employee/archive.ts";
import { addEmployee, editEmployee } from "#lib/employee/commands.ts";
import { employeeEdit, employeeInput, invitationInput } from "#lib/employee/schema.ts";
import { routes } from "#lib/routes.ts";
import { eraseWordsOf } from "#lib/retention/commands.ts";
import { recordId } from "#lib/shared/fields.ts";
import { saidAdded, saidSaved } from "../said.ts";

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
