"use server";

import { getTranslations } from "next-intl/server";
import type { CompanyActor } from "#lib/access/actor.ts";
import { defineAction } from "#lib/doors/action.ts";
import { addPayRate, editPayRate, removePayRate } from "#lib/pay/commands.ts";
import { payRateEdit, payRateInput } from "#lib/pay/schema.ts";
import { routes } from "#lib/routes.ts";
import { recordId } from "#lib/shared/fields.ts";

const toPerson = ({ employeeId }: { employeeId: string }, { actor }: { actor: CompanyActor }) =>
  routes.company(actor.company.slug).pay.of(employeeId);

export const add = defineAction({
  surface: "company",
  input: payRateInput,
  run: ({ actor, input }) => addPayRate(actor, input),
  redirectTo: toPerson,
  message: async ({ name }) => (await getTranslations("pay"))("added", { name }),
});

export const edit = defineAction({
  surface: "company",
  input: payRateEdit,
  run: ({ actor, input }) => editPayRate(actor, input),
  redirectTo: toPerson,
  message: async ({ name }) => (await getTranslations("pay"))("saved", { name }),
});

export const remove = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => removePayRate(actor, input.id),
  redirectTo: toPerson,
  message: async () => (await getTranslations("pay"))("removed"),
});
