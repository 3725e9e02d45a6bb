"use server";

import { resetPassword } from "#lib/auth/password-reset.ts";
import { resetForm } from "#lib/auth/schema.ts";
import { definePublicAction } from "#lib/doors/public-action.ts";
import { routes } from "#lib/routes.ts";

export const reset = definePublicAction({
  input: resetForm,
  limit: "signIn",
  run: ({ input, context }) => resetPassword(input.secret, input.password, context),
  redirectTo: () => routes.signInAfter("password-changed"),
});
