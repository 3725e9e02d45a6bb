"use server";

import { chooseCompany } from "#lib/auth/account.ts";
import { landingPath } from "#lib/auth/landing.ts";
import { companyChoice } from "#lib/auth/schema.ts";
import { defineAction } from "#lib/doors/action.ts";

export const choose = defineAction({
  surface: "user",
  input: companyChoice,
  run: async ({ actor, input }) => landingPath(await chooseCompany(actor, input.companyId)),
  redirectTo: (path) => path,
});
