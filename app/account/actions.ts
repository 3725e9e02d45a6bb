"use server";

import { z } from "zod";
import { changePassword, endOtherSessions, endOwnSession, renameSelf } from "#lib/auth/account.ts";
import { changePasswordForm, renameForm, sessionForm, themeForm } from "#lib/auth/schema.ts";
import { signOut as endSession } from "#lib/auth/sessions.ts";
import { defineAction } from "#lib/doors/action.ts";
import { currentContext } from "#lib/doors/caller.ts";
import { routes } from "#lib/routes.ts";
import { forgetSession } from "../(auth)/browser.ts";
import { keepTheme } from "./theme.ts";

export const signOut = defineAction({
  surface: "user",
  input: z.object({}),
  run: async ({ actor }) => {
    await endSession(actor, await currentContext());
    await forgetSession();
  },
  redirectTo: () => routes.signInAfter("signed-out"),
});

export const rename = defineAction({
  surface: "user",
  input: renameForm,
  run: async ({ actor, input }) => renameSelf(actor, input.name, await currentContext()),
});

export const setPassword = defineAction({
  surface: "user",
  input: changePasswordForm,
  limit: "signIn",
  run: async ({ actor, input }) => ({ ended: await changePassword(actor, input, await currentContext()) }),
});

export const endOther = defineAction({
  surface: "user",
  input: sessionForm,
  run: async ({ actor, input }) => endOwnSession(actor, input.id, await currentContext()),
});

export const endOthers = defineAction({
  surface: "user",
  input: z.object({}),
  run: async ({ actor }) => ({ ended: await endOtherSessions(actor, await currentContext()) }),
});

export const setTheme = defineAction({
  surface: "user",
  input: themeForm,
  run: ({ input }) => keepTheme(input.theme),
});
