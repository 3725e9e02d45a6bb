"use server";

import { signInForm } from "#lib/auth/schema.ts";
import { definePublicAction } from "#lib/doors/public-action.ts";
import { signInThroughNextAuth } from "../next-auth.ts";

export const signIn = definePublicAction({
  input: signInForm,
  limit: "signIn",
  run: ({ input, context }) => signInThroughNextAuth(input, context),
  redirectTo: (path) => path,
});
