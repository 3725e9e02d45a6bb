import { formatLongDuration } from "#lib/format/duration.ts";
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
  if (!row.employee) return "The employee is missing.";
  for (const [what, text] of [
    ["employee", row.employee],
    ["customer", row.customer],
    ["project", row.project],
  ] as const) {
    if (text === null) continue;
    if (text.length > longestName) return `The ${what} has more than ${longestName} characters.`;
    if (/\p{Cc}/u.test(text)) return `The ${what} has characters that cannot be shown.`;
  }
  return null;
}

function timeProblem(row: FileRow, context: ReadContext): string | null {
  const { startSecond, endSecond, breakSeconds } = row;
  const say = (second: number) => localText(second, context.zone);
  const length = endSecond - startSecond;
  if (startSecond < firstSecond) return `The start, ${say(startSecond)}, is before the year 2000.`;
  if (length < 0) return `The end, ${say(endSecond)}, is before the start, ${say(startSecond)}.`;
  if (startSecond > context.nowSecond) return `The start, ${say(startSecond)}, is in the future.`;
  if (endSecond > context.nowSecond) return `The end, ${say(endSecond)}, is in the future.`;
  if (breakSeconds < 0) return "The break is negative.";
  if (breakSeconds > length) return "The break is longer than the block.";
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
    addMessage(file.notes, line, "Begins and ends at the same moment: nothing to import.");
    return;
  }
  file.rows.push(row);
  const limit = context.blockLimitMinutes * 60;
  if (length <= limit) return;
  const say = (second: number) => localText(second, context.zone);
  addMessage(
    file.notes,
    line,
    () =>
      `From ${say(startSecond)} to ${say(endSecond)} is ${formatLongDuration(length)}, over the company's limit of ${formatLongDuration(limit)}.`,
  );
}
