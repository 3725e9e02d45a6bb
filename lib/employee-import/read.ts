import { z } from "zod";
import { isRole } from "#lib/access/permissions.ts";
import { parseWeekly } from "#lib/contract/rules.ts";
import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { checkBytes } from "#lib/import/file/bytes.ts";
import { eachRecord } from "#lib/import/file/csv-records.ts";
import { currency, email, line, localDate } from "#lib/shared/fields.ts";
import { amount } from "#lib/shared/money.ts";
import { type Column, columns, mostBytes, mostRows, type RowProblem } from "./schema.ts";

/** One person as a row tells them. What the row leaves empty is left as it is. */
export interface PersonRow {
  line: number;
  number: string;
  name?: string;
  email?: string;
  department?: string;
  site?: string;
  role?: string;
  hired?: string;
  ends?: string;
  weeklyMinutes?: number;
  /** As written; what it is worth depends on the currency */
  rate?: string;
  currency?: string;
}

export interface PeopleFile {
  rows: PersonRow[];
  problems: RowProblem[];
  notRead: string[];
}

/** "Payroll clerk" and "payroll_clerk" are the same role. */
const role = z
  .string()
  .transform((text) => text.trim().toLowerCase().replaceAll(" ", "_"))
  .refine(isRole, said("employee-import.noSuchRole"));

const weekly = z
  .string()
  .transform(parseWeekly)
  .refine((minutes) => minutes !== null && minutes <= 10_080, said("contract.notWeekly"))
  .transform((minutes) => minutes ?? 0);

const fields = {
  number: line(20),
  name: line(120),
  email,
  department: line(80),
  site: line(80),
  role,
  hired: localDate,
  ends: localDate,
  weekly_hours: weekly,
  rate: amount,
  currency,
} satisfies Record<Column, z.ZodType>;

/**
 * Reads people as comma-separated values with a header row. Values stay as they are written, also those that a
 * spreadsheet would take for a formula: they are made harmless where they leave.
 *
 * Errors: invalid (field "file") when it is no such file, or too large.
 */
export async function readPeople(bytes: Uint8Array): Promise<PeopleFile> {
  checkBytes(bytes, mostBytes);
  const file: PeopleFile = { rows: [], problems: [], notRead: [] };
  let at: Partial<Record<Column, number>> | null = null;
  await eachRecord(bytes, (record, number) => {
    if (!at) {
      at = readHeader(record, file);
      return;
    }
    if (record.every((value) => value.trim() === "")) return;
    readRow(file, record, number, at);
    if (file.rows.length > mostRows)
      throw invalid("file", said("employee-import.tooMany", { most: mostRows }));
  });
  if (!at) throw invalid("file", said("import.empty"));
  return file;
}

function readHeader(header: string[], file: PeopleFile): Partial<Record<Column, number>> {
  const at: Partial<Record<Column, number>> = {};
  for (const [place, written] of header.slice(0, 100).entries()) {
    const name = written.trim().toLowerCase().replaceAll(" ", "_");
    const column = columns.find((one) => one === name);
    if (!column) {
      if (name) file.notRead.push(written.trim().slice(0, 60));
      continue;
    }
    if (at[column] !== undefined) throw invalid("file", said("import.columnTwice", { name }));
    at[column] = place;
  }
  for (const name of ["number", "name"] as const)
    if (at[name] === undefined) throw invalid("file", missing(name, header));
  return at;
}

function missing(name: string, header: string[]): string {
  const only = header.length === 1 ? (header[0] ?? "") : "";
  if (only.includes(";")) return said("import.bySemicolons");
  return only.includes("\t") ? said("import.byTabs") : said("employee-import.columnMissing", { name });
}

function readRow(
  file: PeopleFile,
  record: string[],
  at: number,
  places: Partial<Record<Column, number>>,
): void {
  const values: Partial<Record<Column, unknown>> = {};
  const problems: RowProblem[] = [];
  for (const column of columns) {
    const text = (record[places[column] ?? -1] ?? "").trim();
    if (text === "" && column !== "number") continue;
    const parsed = fields[column].safeParse(text);
    if (parsed.success) values[column] = parsed.data;
    else problems.push({ line: at, column, message: parsed.error.issues[0]?.message ?? "" });
  }
  file.problems.push(...problems);
  const { weekly_hours: weeklyMinutes, ...rest } = values;
  const row = { line: at, ...rest, ...(weeklyMinutes === undefined ? {} : { weeklyMinutes }) };
  // A row with something wrong is still counted, so that the rest of it is looked at as well.
  if (values.number !== undefined) file.rows.push(row as PersonRow);
}
