import { invalid } from "#lib/errors.ts";
import { formatDay, formatTime } from "#lib/format/date-time.ts";
import { formatLongDuration } from "#lib/format/duration.ts";
import { localDay } from "#lib/shared/local-time.ts";

/** Older clock-ins come from an import; typed in they are a slip of the year. */
const oldestDays = 730;

export interface CheckContext {
  now: Date;
  blockLimitMinutes: number;
  /** Of a correction: the start it has now, which may be as old as it is. */
  formerStart: Date | null;
}

/**
 * Whether a typed block can be. The end is after the start already (readTimes).
 *
 * Errors: invalid at start, end, date or break.
 */
export function checkBlock(
  block: { start: Date; end: Date | null; breakSeconds: number },
  { now, blockLimitMinutes, formerStart }: CheckContext,
): void {
  const { start, end, breakSeconds } = block;
  if (start > now) throw invalid("start", "The start is in the future.");
  if (end && end > now) throw invalid("end", "The end is in the future.");
  const limit = blockLimitMinutes * 60;
  const seconds = ((end ?? now).getTime() - start.getTime()) / 1000;
  if (end && seconds > limit)
    throw invalid(
      "end",
      `This would be ${formatLongDuration(seconds)} long. The longest here is ${formatLongDuration(limit)}.`,
    );
  if (!end && seconds > limit)
    throw invalid("end", `It began more than ${formatLongDuration(limit)} ago. Say when it ended.`);
  const oldest = Math.min(now.getTime(), formerStart?.getTime() ?? now.getTime()) - oldestDays * 86_400_000;
  if (start.getTime() < oldest)
    throw invalid("date", "This is more than two years ago. Bring older hours in by an import.");
  if (end && breakSeconds > seconds)
    throw invalid(
      "break",
      `The break is longer than the clock-in, which is ${formatLongDuration(seconds)} long.`,
    );
  if (!end && breakSeconds > 0) throw invalid("break", "A clock-in that runs gets its breaks by the clock.");
}

/** "Thu 19 Nov, 08:02 – 12:28": how a message names a clock-in. */
export function nameBlock(
  block: { startedAt: Date; endedAt: Date | null; zone: string },
  now: Date,
  locale: string,
): string {
  const { startedAt, endedAt, zone } = block;
  const day = formatDay(localDay(startedAt, zone), locale, localDay(now, zone));
  const until = endedAt ? `– ${formatTime(endedAt, zone, locale)}` : "until now";
  return `${day}, ${formatTime(startedAt, zone, locale)} ${until}`;
}
