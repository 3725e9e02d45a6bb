"use server";

import { addClockIn, correctClockIn, voidClockIn } from "#lib/clock-in/commands.ts";
import { addForm, correctForm, voidInput } from "#lib/clock-in/schema.ts";
import { atWorkField } from "#lib/clock-in/work-field.ts";
import { defineAction } from "#lib/doors/action.ts";

export const add = defineAction({
  surface: "company",
  input: addForm,
  run: ({ actor, input }) => atWorkField(addClockIn(actor, input)),
});

export const correct = defineAction({
  surface: "company",
  input: correctForm,
  run: ({ actor, input }) => atWorkField(correctClockIn(actor, input)),
});

export const voidIt = defineAction({
  surface: "company",
  input: voidInput,
  run: ({ actor, input }) => voidClockIn(actor, input),
});
