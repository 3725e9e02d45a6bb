"use server";

import { requirePermission } from "#lib/access/require.ts";
import { addClockIn, correctClockIn, voidClockIn } from "#lib/clock-in/commands.ts";
import { addForm, correctForm, setWorkForm, voidInput } from "#lib/clock-in/schema.ts";
import { setWork, takeWorkBack } from "#lib/clock-in/set-work.ts";
import { atWorkField } from "#lib/clock-in/work-field.ts";
import { defineAction } from "#lib/doors/action.ts";
import { forEach } from "#lib/record/each.ts";
import { recordIds } from "#lib/record/schema.ts";
import { saidCorrectedMany, saidTakenBackMany } from "../said.ts";

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

/** What several were for. */
export const setMany = defineAction({
  surface: "company",
  limit: "heavy",
  input: setWorkForm,
  run: ({ actor, input: { ids, change, reason } }) => {
    requirePermission(actor, "clock-in.edit");
    return forEach(ids, (id) => setWork(actor, id, change, reason));
  },
  message: saidCorrectedMany,
});

/** The way back from that. */
export const takeManyBack = defineAction({
  surface: "company",
  limit: "heavy",
  input: recordIds,
  run: ({ actor, input }) => {
    requirePermission(actor, "clock-in.edit");
    return forEach(input.ids, (id) => takeWorkBack(actor, id));
  },
  message: saidTakenBackMany,
});
