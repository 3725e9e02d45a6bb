import type { ImportFormat } from "../schema.ts";
import { checkBytes } from "./bytes.ts";
import { readCsv } from "./csv.ts";
import type { ParsedFile, ReadContext } from "./row.ts";
import { readTimeclock } from "./timeclock.ts";

const readers: Record<ImportFormat, (bytes: Uint8Array, context: ReadContext) => Promise<ParsedFile>> = {
  timeclock: readTimeclock,
  csv: readCsv,
};

/**
 * Reads a file of hours.
 *
 * Errors: invalid (field "file") when it is not what it claims to be or is beyond the limits.
 */
export async function readFile(
  bytes: Uint8Array,
  format: ImportFormat,
  context: ReadContext,
  maxBytes: number,
): Promise<ParsedFile> {
  checkBytes(bytes, maxBytes);
  return readers[format](bytes, context);
}
