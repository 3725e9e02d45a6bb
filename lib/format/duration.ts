import { fill } from "../i18n/fill.ts";

/** 8:05, with a true minus; hours are not padded. Seconds are cut off, as on a clock. */
export function formatDuration(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  const sign = seconds < 0 && minutes > 0 ? "−" : "";
  return `${sign}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** 8:05:09, where every second is to be seen. */
export function formatExactDuration(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  const pad = (value: number) => String(value).padStart(2, "0");
  const sign = seconds < 0 && whole > 0 ? "−" : "";
  return `${sign}${Math.floor(whole / 3600)}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
}

/** How the catalogue writes lengths of time: "{seconds} s", "{hours} h {minutes} min". */
export interface DurationWords {
  seconds: string;
  minutes: string;
  hours: string;
  hoursMinutes: string;
}

/** In sentences: 8 h 05 min, 24 min, 40 s. */
export function formatLongDuration(seconds: number, words: DurationWords): string {
  const whole = Math.abs(Math.trunc(seconds));
  const sign = seconds < 0 && whole > 0 ? "−" : "";
  return sign + inWords(whole, words);
}

function inWords(seconds: number, words: DurationWords): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (minutes === 0) return fill(words.seconds, { seconds });
  if (hours === 0) return fill(words.minutes, { minutes });
  if (rest === 0) return fill(words.hours, { hours });
  return fill(words.hoursMinutes, { hours, minutes: String(rest).padStart(2, "0") });
}
