import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { flag } from "#lib/shared/fields.ts";

/** More than any company has in one list; the whole is one transaction. */
export const mostRows = 5000;
/** The file travels with a form, beside which nothing large is taken. */
export const mostBytes = 1_000_000;

/** The columns a file may have, in any order; number and name have to be there. */
export const columns = [
  "number",
  "name",
  "email",
  "department",
  "site",
  "role",
  "hired",
  "ends",
  "weekly_hours",
  "rate",
  "currency",
] as const;
export type Column = (typeof columns)[number];

export const employeeUpload = z.object({
  file: z
    .instanceof(File, { error: said("import.chooseFile") })
    .refine((file) => file.size > 0, said("import.chooseFile"))
    .refine((file) => file.size <= mostBytes, said("employee-import.tooLarge")),
  step: z.enum(["check", "apply"], { error: said("shared.chooseOne") }).default("check"),
  /** Of the check that was shown: only what somebody has seen is done */
  digest: z.string().max(64).default(""),
  /** Whether departments the file names and the company does not have are made */
  createDepartments: flag,
});

export interface RowProblem {
  /** From 1; the header is 1 */
  line: number;
  /** Null when the row as a whole is wrong */
  column: Column | null;
  message: string;
}

/** One value that becomes another; what was there before is not told of pay. */
export interface FieldChange {
  column: Column;
  before: string | null;
  after: string | null;
}

export interface PlannedRow {
  line: number;
  number: string;
  name: string;
  changes: FieldChange[];
}

/** The first of many, and how many there are. */
export interface Some<T> {
  shown: T[];
  total: number;
}

/** What a file would do. */
export interface EmployeePreview {
  fileName: string;
  /** What has to come back for it to be done */
  digest: string;
  rows: number;
  adds: Some<PlannedRow>;
  changes: Some<PlannedRow>;
  unchanged: number;
  problems: Some<RowProblem>;
  /** Named in the file, not there yet */
  newDepartments: string[];
  /** Columns of the file that say nothing to us */
  notRead: string[];
}

export interface EmployeeImportResult {
  preview: EmployeePreview;
  /** After it was done */
  applied: { added: number; changed: number; departments: number } | null;
}
