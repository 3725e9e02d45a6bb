import { formatDuration, formatExactDuration } from "#lib/format/duration.ts";

/** How a set of durations that are shown together, with their sums, is written. */
export interface ShownDurations {
  format: (seconds: number) => string;
  /** For headings: h:mm, or h:mm:ss */
  unit: string;
}

/**
 * h:mm when every duration is whole minutes, else h:mm:ss for all of them: cut-off seconds would make rows that do not
 * add up to their total.
 */
export function shownDurations(seconds: Iterable<number | null>): ShownDurations {
  for (const one of seconds) if (one !== null && one % 60 !== 0) return exact;
  return whole;
}

const exact: ShownDurations = { format: formatExactDuration, unit: "h:mm:ss" };
const whole: ShownDurations = { format: formatDuration, unit: "h:mm" };
