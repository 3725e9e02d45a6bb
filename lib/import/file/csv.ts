import { setImmediate as breathe } from "node:timers/promises";
import { CsvError, type Info, type Parser, parse } from "csv-parse";
import { type AppError, invalid, toAppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { takeRow } from "./check-row.ts";
import { type Columns, readColumns } from "./csv-columns.ts";
import { readRecord } from "./csv-row.ts";
import { instantReader } from "./local-instants.ts";
import { RecordLines } from "./record-lines.ts";
import { addMessage, emptyFile, type ParsedFile, type ReadContext, tooManyRows } from "./row.ts";

/** A row of hours is a hundred bytes; one beyond this is no row of hours, and is not kept in memory. */
const longestRow = 64 * 1024;
const chunkBytes = 256 * 1024;

/**
 * Reads comma-separated values as in RFC 4180, with a header row. Read in pieces, so that a large file neither fills
 * the memory nor keeps everybody else waiting.
 *
 * Errors: invalid (field "file") when the header, the quoting or the size makes reading on impossible.
 */
export async function readCsv(bytes: Uint8Array, context: ReadContext): Promise<ParsedFile> {
  const file = emptyFile(context);
  const lines = new RecordLines(bytes);
  const take = recordReader(file, context);
  let failure: AppError | null = null;
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    record_delimiter: ["\r\n", "\n"],
    skip_empty_lines: true,
    max_record_size: longestRow,
    onRecord: (read: unknown) => {
      const { record, info } = read as { record: string[]; info: Info };
      take(record, lines.next());
      lines.pass(info.bytes);
      return null;
    },
  });
  parser.on("error", (error) => {
    failure ??= unreadable(error, lines.next());
  });
  parser.resume();
  for (let from = 0; from < bytes.length && !failure; from += chunkBytes) {
    parser.write(bytes.subarray(from, from + chunkBytes));
    await breathe();
  }
  if (!failure) await ended(parser);
  if (failure) throw failure;
  return file;
}

function ended(parser: Parser): Promise<void> {
  return new Promise((resolve) => {
    parser.once("end", resolve);
    parser.once("error", () => resolve());
    parser.end();
  });
}

function recordReader(file: ParsedFile, context: ReadContext): (record: string[], line: number) => void {
  const instant = instantReader(context.zone);
  let columns: Columns | null = null;
  return (record, line) => {
    if (!columns) {
      columns = readColumns(record);
      for (const name of columns.unknown)
        addMessage(file.notes, line, said("import.columnNotRead", { name }));
      return;
    }
    if (record.every((value) => value.trim() === "")) return;
    const read = readRecord(line, record, columns, { instant, context, twice: file.twice });
    if (read.problem !== undefined) addMessage(file.problems, line, read.problem);
    else if (read.row) takeRow(file, read.row, context);
    if (file.rows.length > context.maxRows) throw tooManyRows(context.maxRows);
  };
}

function unreadable(error: unknown, line: number): AppError {
  if (!(error instanceof CsvError)) return toAppError(error);
  switch (error.code) {
    case "CSV_MAX_RECORD_SIZE":
      return invalid("file", said("import.lineTooLong", { line }));
    case "CSV_QUOTE_NOT_CLOSED":
      return invalid("file", said("import.quoteOpen", { line }));
    case "INVALID_OPENING_QUOTE":
    case "CSV_INVALID_CLOSING_QUOTE":
      return invalid("file", said("import.quoteInside", { line }));
    default:
      return invalid("file", said("import.notCsv", { line, reason: error.message }));
  }
}
