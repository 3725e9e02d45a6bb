"use client";

import { fill } from "#components/ui/fill.ts";
import { type DurationWords, formatDuration, formatLongDuration } from "#lib/format/duration.ts";
import { useSecondsSince } from "./use-seconds-since.ts";

interface RunningProps {
  /** What it was when the server read it */
  seconds: number;
  /** When that was, ISO instant */
  readAt: string;
}

interface BreakProps extends RunningProps {
  text: string;
  short: string;
  words: DurationWords;
}

/** A duration that grows while one looks: "6:18". */
export function RunningTime({ seconds, readAt }: RunningProps) {
  return <span data-running>{formatDuration(seconds + useSecondsSince(readAt))}</span>;
}

/** "On break 24 min". `text` has a place for the length, `short` says it without, for the first minute. */
export function BreakTime({ seconds, readAt, text, short, words }: BreakProps) {
  const length = seconds + useSecondsSince(readAt);
  return length < 60 ? short : fill(text, { length: formatLongDuration(length, words) });
}
