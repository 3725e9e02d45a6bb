"use server";

import { acceptAsKnown, acceptAsNew, acceptSignedIn } from "#lib/auth/accept-invitation.ts";
import { knownAccountForm, linkForm, newAccountForm } from "#lib/auth/schema.ts";
import { definePublicAction } from "#lib/doors/public-action.ts";
import { AppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { routes } from "#lib/routes.ts";
import { keepSession, thisBrowser } from "../../browser.ts";

export const joinAsNew = definePublicAction({
  input: newAccountForm,
  limit: "signIn",
  run: async ({ input, context }) => {
    await keepSession(await acceptAsNew(input.secret, input, await thisBrowser(context)));
  },
  redirectTo: () => routes.home(),
});

export const joinAsKnown = definePublicAction({
  input: knownAccountForm,
  limit: "signIn",
  run: async ({ input, context }) => {
    await keepSession(await acceptAsKnown(input.secret, input.password, await thisBrowser(context)));
  },
  redirectTo: () => routes.home(),
});

export const joinSignedIn = definePublicAction({
  input: linkForm,
  limit: "signIn",
  run: async ({ input, context, session }) => {
    if (!session) throw new AppError("unauthenticated", said("auth.signedOutByNow"));
    await acceptSignedIn(input.secret, session, context);
  },
  redirectTo: () => routes.home(),
});
