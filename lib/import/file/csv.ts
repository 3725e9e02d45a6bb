import { said } from "#lib/i18n/said.ts";
import { takeRow } from "./check-row.ts";
import { type Columns, readColumns } from "./csv-columns.ts";
import { eachRecord } from "./csv-records.ts";
import { readRecord } from "./csv-row.ts";
import { instantReader } from "./local-instants.ts";
import { addMessage, emptyFile, type ParsedFile, type ReadContext, tooManyRows } from "./row.ts";

/**
 * Reads hours as comma-separated values with a header row.
 *
 * Errors: invalid (field "file") when the header, the quoting or the size makes reading on impossible.
 */
export async function readCsv(bytes: Uint8Array, context: ReadContext): Promise<ParsedFile> {
  const file = emptyFile(context);
  await eachRecord(bytes, recordReader(file, context));
  return file;
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
