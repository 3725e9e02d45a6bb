import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { wholeNumber } from "#lib/shared/fields.ts";
import { cursorField } from "#lib/shared/paging.ts";

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

export const importUpload = z.object({
  file: z
    .instanceof(File, { error: said("import.chooseFile") })
    .refine((file) => file.size > 0, said("import.chooseFile")),
  format: z.enum(["auto", ...importFormats], { error: said("import.chooseFormat") }),
});

export const importQuery = z.object({ page: cursorField.catch(undefined) });
export type ImportQuery = z.output<typeof importQuery>;

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
