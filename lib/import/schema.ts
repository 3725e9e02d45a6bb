import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { id, wholeNumber } from "#lib/shared/fields.ts";
import { cursorField } from "#lib/shared/paging.ts";
import { meanings, mostAsked, noTwice, type TwiceChoice } from "./file/twice.ts";

export const importFormats = ["timeclock", "csv"] as const;
export type ImportFormat = (typeof importFormats)[number];

export const importStatuses = [
  "previewed",
  "applying",
  "applied",
  "stopped",
  "failed",
  "undoing",
  "undone",
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** Read and not imported: such an import still holds its file. */
export const waiting: readonly ImportStatus[] = ["previewed", "stopped", "failed"];

export const importUpload = z.object({
  file: z
    .instanceof(File, { error: said("import.chooseFile") })
    .refine((file) => file.size > 0, said("import.chooseFile")),
  format: z.enum(["auto", ...importFormats], { error: said("import.chooseFormat") }),
});

export const importQuery = z.object({ page: cursorField.catch(undefined) });
export type ImportQuery = z.output<typeof importQuery>;

const twiceField = /^\d{1,9}-(start|end)$/;

/** A choice for times that came twice: one word for all, or one for each by its `twiceKey`. */
export const importChoice = z
  .looseObject({
    id,
    all: z.enum([...meanings, "each"], { error: said("shared.chooseOne") }).default("each"),
  })
  .transform(({ id: importId, all, ...fields }) => {
    const each = Object.entries(fields).flatMap(([key, value]) => {
      const meaning = meanings.find((one) => one === value);
      return meaning && twiceField.test(key) ? [[key, meaning] as const] : [];
    });
    const choice: TwiceChoice =
      all === "each" ? { all: null, each: Object.fromEntries(each.slice(0, mostAsked)) } : { all, each: {} };
    return { id: importId, choice };
  });

const meaning = z.enum(meanings);
const twiceTimes = z.object({
  shown: z.array(
    z.object({
      line: z.number(),
      part: z.enum(["start", "end"]),
      employee: z.string(),
      time: z.string(),
      earlierOffset: z.string(),
      laterOffset: z.string(),
      chosen: meaning.nullable(),
    }),
  ),
  total: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  open: wholeNumber(0, Number.MAX_SAFE_INTEGER),
  choice: z.object({ all: meaning.nullable(), each: z.record(z.string(), meaning) }),
});

const lineMessage = z.object({ line: z.number().nullable(), message: z.string() });
const messages = z.object({ shown: z.array(lineMessage), total: z.number() });
const names = z.object({ shown: z.array(z.string()), total: z.number() });
const count = wholeNumber(0, Number.MAX_SAFE_INTEGER);

/** What an import would do, as it was found when the file was read; kept with the import as JSON. */
export const importPreview = z.object({
  /** Rows of time in the file */
  rows: count,
  toAdd: count,
  unchanged: count,
  toChange: count,
  /** Rows left as they are because a person has corrected or removed them since */
  kept: count,
  /** Whole seconds of the rows to add, breaks taken off */
  secondsToAdd: count,
  /** First and last local day of the rows, yyyy-mm-dd; null without rows */
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  employees: names,
  customers: names,
  projects: names,
  /** The first changes, in the order of the file; instants are ISO text */
  changes: z.array(
    z.object({ line: z.number(), employee: z.string(), start: z.string(), from: z.string(), to: z.string() }),
  ),
  problems: messages,
  notes: messages,
  /** Local times that came twice, with what somebody has chosen for them */
  twice: twiceTimes.default(noTwice()),
  /** After an undo: rows taken out, rows set back to what they were before, rows left and why */
  undo: z.object({ removed: count, restored: count, left: messages }).nullable().default(null),
});
export type ImportPreview = z.output<typeof importPreview>;

export interface ImportRowDto {
  id: string;
  fileName: string;
  format: ImportFormat;
  status: ImportStatus;
  rows: number;
  problems: number;
  /** Times that came twice and wait for a choice */
  open: number;
  /** ISO instants */
  createdAt: string;
  appliedAt: string | null;
  undoneAt: string | null;
}

export interface ImportDetail extends ImportRowDto {
  preview: ImportPreview;
  rowsDone: number;
  stopAsked: boolean;
  error: string | null;
}

/** How far a running import is. */
export const importProgress = z.object({
  status: z.enum(importStatuses),
  rowsDone: z.number(),
  rowsTotal: z.number(),
  stopAsked: z.boolean(),
});
export type ImportProgress = z.output<typeof importProgress>;
