"use server";

import { makeFirstAdministrator } from "#lib/auth/first-administrator.ts";
import { administratorForm } from "#lib/auth/schema.ts";
import { definePublicAction } from "#lib/doors/public-action.ts";
import { routes } from "#lib/routes.ts";
import { keepSession, thisBrowser } from "../../browser.ts";

export const makeAdministrator = definePublicAction({
  input: administratorForm,
  limit: "signIn",
  run: async ({ input, context }) => {
    await keepSession(await makeFirstAdministrator(input.secret, input, await thisBrowser(context)));
  },
  redirectTo: () => routes.admin.companies(),
});
