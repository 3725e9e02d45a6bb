import { said } from "#lib/i18n/said.ts";
/** "30 seconds", "2 minutes": rounded up, so that nobody comes back too early. */
export function waitInWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return seconds === 1 ? said("auth.oneSecond") : said("auth.seconds", { seconds });
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? said("auth.oneMinute") : said("auth.minutes", { minutes });
}

/** What a failed sign-in is told. The same for accounts that exist and those that do not. */
export function failureWords(left: number, pauseMs: number, nextPauseMs: number): string {
  const wrong = said("auth.wrongPassword");
  if (pauseMs > 0) return said("auth.wrongWait", { wrong, wait: waitInWords(pauseMs) });
  const tries = left === 1 ? said("auth.oneTry") : said("auth.tries", { left });
  return said("auth.wrongTriesLeft", { wrong, tries, pause: waitInWords(nextPauseMs) });
}

/** What a try during a pause is told: it is not looked at. */
export function pausedWords(ms: number): string {
  return said("auth.tooManyTries", { wait: waitInWords(ms) });
}
