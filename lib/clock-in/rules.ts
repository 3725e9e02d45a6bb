import { invalid } from "#lib/errors.ts";
import { formatDay, formatTime } from "#lib/format/date-time.ts";
import { saidDuration } from "#lib/i18n/duration.ts";
import { said } from "#lib/i18n/said.ts";
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
  if (start > now) throw invalid("start", said("clock-in.startInFuture"));
  if (end && end > now) throw invalid("end", said("clock-in.endInFuture"));
  const limit = blockLimitMinutes * 60;
  const seconds = ((end ?? now).getTime() - start.getTime()) / 1000;
  if (end && seconds > limit)
    throw invalid(
      "end",
      said("clock-in.tooLong", { length: saidDuration(seconds), limit: saidDuration(limit) }),
    );
  if (!end && seconds > limit)
    throw invalid("end", said("clock-in.beganLongAgo", { limit: saidDuration(limit) }));
  const oldest = Math.min(now.getTime(), formerStart?.getTime() ?? now.getTime()) - oldestDays * 86_400_000;
  if (start.getTime() < oldest) throw invalid("date", said("clock-in.tooOld"));
  if (end && breakSeconds > seconds)
    throw invalid("break", said("clock-in.breakTooLong", { length: saidDuration(seconds) }));
  if (!end && breakSeconds > 0) throw invalid("break", said("clock-in.breaksByTheClock"));
}

/** "Thu 19 Nov, 08:02 – 12:28": how a message names a clock-in. */
export function nameBlock(
  block: { startedAt: Date; endedAt: Date | null; zone: string },
  now: Date,
  locale: string,
): string {
  const { startedAt, endedAt, zone } = block;
  const day = formatDay(localDay(startedAt, zone), locale, localDay(now, zone));
  const until = endedAt ? `– ${formatTime(endedAt, zone, locale)}` : said("clock-in.untilNow");
  return `${day}, ${formatTime(startedAt, zone, locale)} ${until}`;
}
