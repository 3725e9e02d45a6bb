import { saidDuration } from "#lib/i18n/duration.ts";
import { said } from "#lib/i18n/said.ts";
import { localText } from "./local-instants.ts";
import { addMessage, type FileRow, type ParsedFile, type ReadContext } from "./row.ts";

/** Nobody brings in hours of the last century; a year like 0206 or 1926 is a slip of the fingers. */
const firstSecond = Date.UTC(2000, 0, 1) / 1000;
/** As long as a name may be in the portal's own forms. */
const longestName = 120;
export const longestNote = 500;

/** What is wrong with a row that could be read, or null. */
export function rowProblem(row: FileRow, context: ReadContext): string | null {
  return nameProblem(row) ?? timeProblem(row, context);
}

function nameProblem(row: FileRow): string | null {
  if (!row.employee) return said("import.employeeMissing");
  for (const [what, text] of [
    ["employee", row.employee],
    ["customer", row.customer],
    ["project", row.project],
  ] as const) {
    if (text === null) continue;
    if (text.length > longestName) return said("import.nameTooLong", { what, most: longestName });
    if (/\p{Cc}/u.test(text)) return said("import.nameNotShowable", { what });
  }
  return null;
}

function timeProblem(row: FileRow, context: ReadContext): string | null {
  const { startSecond, endSecond, breakSeconds } = row;
  const say = (second: number) => localText(second, context.zone);
  const length = endSecond - startSecond;
  if (startSecond < firstSecond) return said("import.startTooOld", { start: say(startSecond) });
  if (length < 0) return said("import.endBeforeStart", { end: say(endSecond), start: say(startSecond) });
  if (startSecond > context.nowSecond) return said("import.startInFuture", { start: say(startSecond) });
  if (endSecond > context.nowSecond) return said("import.endInFuture", { end: say(endSecond) });
  if (breakSeconds < 0) return said("import.breakNegative");
  if (breakSeconds > length) return said("import.breakTooLong");
  return null;
}

/**
 * Takes a row that has nothing wrong with it. The company's limit asks after ends that nobody recorded; what a file
 * tells has an end, so a longer block is brought in as it stands and only pointed out.
 */
export function takeRow(file: ParsedFile, row: FileRow, context: ReadContext): void {
  const { line, startSecond, endSecond } = row;
  const length = endSecond - startSecond;
  if (length === 0) {
    addMessage(file.notes, line, said("import.noLength"));
    return;
  }
  file.rows.push(row);
  const limit = context.blockLimitMinutes * 60;
  if (length <= limit) return;
  const say = (second: number) => localText(second, context.zone);
  addMessage(file.notes, line, () =>
    said("import.overLimit", {
      start: say(startSecond),
      end: say(endSecond),
      length: saidDuration(length),
      limit: saidDuration(limit),
    }),
  );
}
