import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { noteLength, splitWork } from "#lib/punch/schema.ts";
import {
  id,
  line,
  localDate,
  localTime,
  optionalDate,
  optionalId,
  optionalText,
  optionalTime,
  timeMeaning,
  wholeNumber,
} from "#lib/shared/fields.ts";
import { parseDuration } from "./duration-text.ts";

const breakText = z
  .string()
  .nullish()
  .transform((text, context) => {
    const seconds = parseDuration(text ?? "");
    if (seconds !== null) return seconds;
    context.addIssue({ code: "custom", message: said("clock-in.breakShape") });
    return z.NEVER;
  });

const reason = line(300, 3);

const times = {
  date: localDate,
  start: localTime,
  startMeaning: timeMeaning,
  /** Left out: the same day. */
  endDate: optionalDate,
  endMeaning: timeMeaning,
  /** Whole seconds, from minutes or h:mm */
  break: breakText,
};

const work = {
  departmentId: optionalId,
  customerId: optionalId,
  projectId: optionalId,
  note: optionalText(noteLength),
};

/** A clock-in typed in for somebody. */
export const addInput = z.object({ employeeId: id, ...times, end: localTime, ...work });

/** New complete values for a clock-in. Without an end it runs on. */
export const correctInput = z.object({
  id,
  ...times,
  end: optionalTime,
  ...work,
  reason,
  /** updatedAt of what was on the screen, so that a change made meanwhile is noticed */
  seen: z.iso.datetime(),
});

/** Chains count in whole seconds. */
const givenInstant = z.iso
  .datetime({ offset: true, error: said("clock-in.wholeSeconds") })
  .transform((text) => new Date(text))
  .refine((at) => at.getTime() % 1000 === 0, said("clock-in.wholeSeconds"));

const given = {
  startedAt: givenInstant,
  /** All breaks together */
  breakSeconds: wholeNumber(0, 172_800).default(0),
};

/** A finished block as a program knows it. */
export const addGiven = z.object({ employeeId: id, ...given, endedAt: givenInstant, ...work });

/** Complete values for a correction by a program. Without an end it runs on. */
export const correctGiven = z.object({ ...given, endedAt: givenInstant.nullable(), ...work, reason });

export const voidInput = z.object({ id, reason });

/** "When did you finish?" about one's own clock-in. */
export const finishInput = z.object({
  clockInId: id,
  endDate: localDate,
  end: localTime,
  endMeaning: timeMeaning,
  break: breakText,
  reason,
});

/** The same from forms, where customer and project are one choice. */
export const addForm = z.preprocess(splitWork, addInput);
export const correctForm = z.preprocess(splitWork, correctInput);

export type AddInput = z.output<typeof addInput>;
export type CorrectInput = z.output<typeof correctInput>;
export type AddGiven = z.output<typeof addGiven> & { break: number };
export type CorrectGiven = z.output<typeof correctGiven> & { id: string; seen: string; break: number };
export type VoidInput = z.output<typeof voidInput>;
export type FinishInput = z.output<typeof finishInput>;

/** A line of a select. */
export interface Choice {
  id: string;
  name: string;
}

/** What filters and forms offer. */
export interface WorkChoices {
  departments: Choice[];
  customers: Choice[];
  projects: (Choice & { customerId: string })[];
}
