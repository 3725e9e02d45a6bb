"use server";

import { finishOwnClockIn } from "#lib/clock-in/finish-own.ts";
import { finishInput } from "#lib/clock-in/schema.ts";
import { defineAction } from "#lib/doors/action.ts";
import { punch } from "#lib/punch/commands.ts";
import { punchForm } from "#lib/punch/schema.ts";

/** The clock's forms where scripts do not run; with scripts the page calls the API, to know what became of a punch. */
export const punchNow = defineAction({
  surface: "clock",
  input: punchForm,
  run: ({ actor, input }) => punch(actor, input),
});

export const finish = defineAction({
  surface: "clock",
  input: finishInput,
  run: ({ actor, input }) => finishOwnClockIn(actor, input),
});
