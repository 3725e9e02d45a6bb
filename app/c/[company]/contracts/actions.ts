"use server";

import { getTranslations } from "next-intl/server";
import type { CompanyActor } from "#lib/access/actor.ts";
import { addContract, editContract, removeContract } from "#lib/contract/commands.ts";
import { contractEdit, contractInput } from "#lib/contract/schema.ts";
import { defineAction } from "#lib/doors/action.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";

const toPerson = ({ employeeId }: { employeeId: string }, { actor }: { actor: CompanyActor }) =>
  routes.company(actor.company.slug).employees.detail(employeeId);

export const add = defineAction({
  surface: "company",
  input: contractInput,
  run: ({ actor, input }) => addContract(actor, input),
  redirectTo: toPerson,
  message: async ({ name }) => (await getTranslations("contract"))("added", { name }),
});

export const edit = defineAction({
  surface: "company",
  input: contractEdit,
  run: ({ actor, input }) => editContract(actor, input),
  redirectTo: toPerson,
  message: async ({ name }) => (await getTranslations("contract"))("saved", { name }),
});

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => removeContract(actor, input.id),
  redirectTo: toPerson,
  message: async () => (await getTranslations("contract"))("removed"),
});
