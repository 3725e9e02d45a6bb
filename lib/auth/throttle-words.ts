/** "30 seconds", "2 minutes": rounded up, so that nobody comes back too early. */
export function waitInWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/** What a failed sign-in is told. The same for accounts that exist and those that do not. */
export function failureWords(left: number, pauseMs: number, nextPauseMs: number): string {
  const wrong = "E-mail or password is wrong.";
  if (pauseMs > 0) return `${wrong} Wait ${waitInWords(pauseMs)} before the next try.`;
  const tries = left === 1 ? "1 try" : `${left} tries`;
  return `${wrong} ${tries} left, then a pause of ${waitInWords(nextPauseMs)}.`;
}

/** What a try during a pause is told: it is not looked at. */
export function pausedWords(ms: number): string {
  return `Too many tries. Wait ${waitInWords(ms)} and try again, or choose a new password by mail.`;
}
