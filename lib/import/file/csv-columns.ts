import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { tidy } from "./clock-line.ts";

const required = ["employee", "start", "end"] as const;
const optional = ["customer", "break_minutes"] as const;
export type Column = (typeof required)[number] | (typeof optional)[number];

/** More than anybody's spreadsheet of hours has; a file beyond it is something else. */
const mostColumns = 100;

export interface Columns {
  /** Where each column stands in a row */
  at: Partial<Record<Column, number>>;
  count: number;
  /** Columns of the file that say nothing to us, as they are written */
  unknown: string[];
}

/**
 * Reads the header row: any order, any case; customer and break_minutes may be absent.
 *
 * Errors: invalid (field "file") naming what is missing, doubled or too much.
 */
export function readColumns(header: string[]): Columns {
  if (header.length > mostColumns) {
    throw invalid(
      "file",
      said("import.tooManyColumns", { count: header.length.toLocaleString("en"), most: mostColumns }),
    );
  }
  const columns: Columns = { at: {}, count: header.length, unknown: [] };
  for (const [at, written] of header.entries()) {
    const name = tidy(written).toLowerCase().replaceAll(" ", "_");
    if (!isColumn(name)) {
      if (written.trim()) columns.unknown.push(tidy(written).slice(0, 60));
      continue;
    }
    if (columns.at[name] !== undefined) throw invalid("file", said("import.columnTwice", { name }));
    columns.at[name] = at;
  }
  const missing = required.filter((name) => columns.at[name] === undefined);
  if (missing.length) throw invalid("file", missingMessage(missing, header));
  return columns;
}

function isColumn(name: string): name is Column {
  return (required as readonly string[]).includes(name) || (optional as readonly string[]).includes(name);
}

function missingMessage(missing: readonly string[], header: string[]): string {
  const only = header.length === 1 ? (header[0] ?? "") : "";
  if (only.includes(";")) return said("import.bySemicolons");
  if (only.includes("\t")) return said("import.byTabs");
  const names = missing.map((name) => `"${name}"`).join(", ");
  return said(missing.length > 1 ? "import.columnsMissing" : "import.columnMissing", { names });
}
