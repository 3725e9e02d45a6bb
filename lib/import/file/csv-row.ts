import { said } from "#lib/i18n/said.ts";
import { rowProblem } from "./check-row.ts";
import { tidy } from "./clock-line.ts";
import type { Column, Columns } from "./csv-columns.ts";
import type { Instant, instantReader } from "./local-instants.ts";
import type { FileRow, ReadContext } from "./row.ts";
import { type Part, settleTwice, type TwiceTimes } from "./twice.ts";

const dateTime =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]0+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** A row, what is wrong with it, or nothing yet: it has a time that came twice and nobody has said which is meant. */
type Reading = { row: FileRow | null; problem?: undefined } | { problem: string };

interface Reader {
  instant: ReturnType<typeof instantReader>;
  context: ReadContext;
  twice: TwiceTimes;
}

/** One record of a CSV file as a block of time, or what is wrong with it. */
export function readRecord(
  line: number,
  record: string[],
  columns: Columns,
  { instant, context, twice }: Reader,
): Reading {
  if (record.length > columns.count) {
    return {
      problem: said("import.tooManyValues", { count: record.length, expected: columns.count }),
    };
  }
  const value = (name: Column) => record[columns.at[name] ?? -1] ?? "";
  const start = readTime("start", value("start"), instant);
  if (start.problem !== undefined) return start;
  const end = readTime("end", value("end"), instant);
  if (end.problem !== undefined) return end;
  const breakSeconds = readBreak(value("break_minutes"));
  if (breakSeconds === null) {
    return {
      problem: said("import.breakNotMinutes", { text: short(value("break_minutes")) }),
    };
  }
  const employee = tidy(value("employee"));
  const settle = (part: Part, read: Settled) =>
    read.twice ? settleTwice(twice, { line, part, employee }, read.twice) : read.second;
  const [startSecond, endSecond] = [settle("start", start), settle("end", end)];
  if (startSecond === null || endSecond === null) return { row: null };
  const row: FileRow = {
    line,
    employee,
    customer: tidy(value("customer")) || null,
    project: null,
    startSecond,
    endSecond,
    breakSeconds,
    note: null,
  };
  const problem = rowProblem(row, context);
  return problem === null ? { row } : { problem };
}

type Settled = Exclude<Instant, { problem: string }>;

function readTime(name: "start" | "end", text: string, instant: ReturnType<typeof instantReader>): Instant {
  const written = text.trim();
  if (!written) return { problem: said("import.timeMissing", { name }) };
  const match = dateTime.exec(written);
  if (!match) {
    return {
      problem: said("import.notDateTime", { name, text: short(written) }),
    };
  }
  const [, year, month, day, hour, minute, second, offset] = match as unknown as string[];
  return instant({
    year: year!,
    month: month!,
    day: day!,
    hour: hour!,
    minute: minute!,
    second,
    offset,
  });
}

/** Seconds of a break written in minutes; parts of a minute are taken as far as they are whole seconds. */
function readBreak(text: string): number | null {
  const written = text.trim();
  if (written === "") return 0;
  if (!/^-?\d{1,6}(\.\d{1,4})?$/.test(written)) return null;
  const seconds = Math.round(Number(written) * 60 * 1e4) / 1e4;
  return Number.isInteger(seconds) ? seconds : null;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
