import { setImmediate as breathe } from "node:timers/promises";
import { CsvError, type Info, type Parser, parse } from "csv-parse";
import { type AppError, invalid, toAppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { RecordLines } from "./record-lines.ts";

/** A row is a hundred bytes or some more; one beyond this is no row, and is not kept in memory. */
const longestRow = 64 * 1024;
const chunkBytes = 256 * 1024;

/**
 * Hands over the records of comma-separated values as in RFC 4180, each with the line it begins on. Read in pieces, so
 * that a large file neither fills the memory nor keeps everybody else waiting. What `take` throws ends the reading.
 *
 * Errors: invalid (field "file") when the quoting or the size makes reading on impossible.
 */
export async function eachRecord(
  bytes: Uint8Array,
  take: (record: string[], line: number) => void,
): Promise<void> {
  const lines = new RecordLines(bytes);
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
}

function ended(parser: Parser): Promise<void> {
  return new Promise((resolve) => {
    parser.once("end", resolve);
    parser.once("error", () => resolve());
    parser.end();
  });
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
