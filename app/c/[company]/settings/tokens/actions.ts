"use server";

import { defineAction } from "#lib/doors/action.ts";
import { recordId } from "#lib/shared/fields.ts";
import { addToken, revokeToken } from "#lib/token/commands.ts";
import { tokenInput } from "#lib/token/schema.ts";

export const add = defineAction({
  surface: "company",
  input: tokenInput,
  run: ({ actor, input }) => addToken(actor, input),
});

export const revoke = defineAction({
  surface: "company",
  input: recordId,
  run: ({ actor, input }) => revokeToken(actor, input),
});
