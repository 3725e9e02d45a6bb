import { setImmediate as breathe } from "node:timers/promises";
import { lineBytes } from "./bytes.ts";
import { ClockReader } from "./clock-reader.ts";
import { type ParsedFile, type ReadContext, tooManyRows } from "./row.ts";

/**
 * Reads the plain-text timeclock format by ledger's rules: each `o` ends the clock-in whose account it names, or the
 * only open one. A last clock-in without an end is reported and left out.
 *
 * Errors: invalid (field "file") with more rows than the limit.
 */
export async function readTimeclock(bytes: Uint8Array, context: ReadContext): Promise<ParsedFile> {
  const reader = new ClockReader(context);
  const decoder = new TextDecoder();
  let line = 0;
  for (const part of lineBytes(bytes)) {
    line += 1;
    reader.take(line, decoder.decode(part));
    if (reader.size > context.maxRows) throw tooManyRows(context.maxRows);
    if (line % 5000 === 0) await breathe();
  }
  reader.finish();
  return reader.file;
}
