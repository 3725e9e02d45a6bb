import shared from "#messages/en/shared.json" with { type: "json" };
import { type DurationWords, formatLongDuration } from "../format/duration.ts";

/** For views in the browser, where a length of time grows while one looks. */
export const durationWords: DurationWords = shared.duration;

/** In sentences: 8 h 05 min, 24 min, 40 s. */
export const saidDuration = (seconds: number): string => formatLongDuration(seconds, durationWords);
