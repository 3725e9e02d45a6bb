import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import type { WorkChoice } from "#lib/punch/place.ts";
import { noteLength, splitWork } from "#lib/punch/schema.ts";
import { recordIds } from "#lib/record/schema.ts";
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
import { isUuid } from "#lib/shared/ids.ts";
import { largestPage } from "#lib/shared/paging.ts";
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

/**
 * What several clock-ins were for. "" leaves a thing as it is; "own" is the home department of each person, "none" no
 * customer and no project.
 */
export const setWorkForm = recordIds
  .extend({
    department: z.union([z.literal(["", "own"]), id]).default(""),
    work: z
      .union([z.literal(["", "none"]), z.string().regex(/^(customer|project)\/[0-9a-f-]{36}$/)], {
        error: said("shared.notAChoice"),
      })
      .default(""),
    reason,
  })
  .refine(({ department, work: chosen }) => department !== "" || chosen !== "", {
    path: ["department"],
    error: said("clock-in.chooseChange"),
  })
  .transform(({ ids, department, work: chosen, reason: why }) => {
    const change: WorkChoice = {
      ...(department === "" ? {} : { departmentId: department === "own" ? null : department }),
      ...(chosen === "" ? {} : splitWork({ work: chosen })),
    };
    return { ids, change, reason: why };
  });

/** The ids in an address, joined by commas; what is none is left out. */
export const idList = z
  .string()
  .catch("")
  .transform((text) => text.split(",").filter(isUuid).slice(0, largestPage));

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
