"use server";

import { confirmForm } from "#lib/auth/schema.ts";
import { confirmSignUp } from "#lib/auth/sign-up.ts";
import { definePublicAction } from "#lib/doors/public-action.ts";
import { routes } from "#lib/routes.ts";
import { keepSession, thisBrowser } from "../../browser.ts";

export const confirm = definePublicAction({
  input: confirmForm,
  limit: "signIn",
  run: async ({ input, context }) => {
    const { slug, started } = await confirmSignUp(input, await thisBrowser(context));
    await keepSession(started);
    return slug;
  },
  redirectTo: (slug) => routes.company(slug).dashboard(),
});
