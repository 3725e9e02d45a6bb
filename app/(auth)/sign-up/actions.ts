"use server";

import { signUpForm } from "#lib/auth/schema.ts";
import { askForSignUp } from "#lib/auth/sign-up.ts";
import { definePublicAction } from "#lib/doors/public-action.ts";
import { routes } from "#lib/routes.ts";

export const signUp = definePublicAction({
  input: signUpForm,
  limit: "mail",
  run: ({ input, context }) => askForSignUp(input, context),
  redirectTo: () => routes.signUpSent(),
});
