"use server";

import { askForReset } from "#lib/auth/password-reset.ts";
import { forgotForm } from "#lib/auth/schema.ts";
import { definePublicAction } from "#lib/doors/public-action.ts";
import { routes } from "#lib/routes.ts";

export const forgotPassword = definePublicAction({
  input: forgotForm,
  limit: "mail",
  run: ({ input, context }) => askForReset(input.email, context),
  redirectTo: () => routes.forgotPasswordSent(),
});
