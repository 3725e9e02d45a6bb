/**
 * When a job is due next, from its cron expression in UTC: minute and hour each "*" or numbers, every day. That is all
 * that jobs are; a test holds them to it.
 */
export function nextRun(cron: string, now: Date): Date {
  const [minute = "*", hour = "*", ...days] = cron.split(" ");
  if (![minute, hour].every((part) => /^(\*|\d+(,\d+)*)$/.test(part)) || days.join(" ") !== "* * *")
    throw new Error(`"${cron}" is not of the kind that jobs are due by.`);
  const next = new Date(now);
  next.setUTCSeconds(0, 0);
  next.setUTCMinutes(next.getUTCMinutes() + 1);
  const among = (part: string, value: number) => part === "*" || part.split(",").map(Number).includes(value);
  const fits = () => among(minute, next.getUTCMinutes()) && among(hour, next.getUTCHours());
  // A day has so many minutes.
  for (let tries = 0; tries < 1_440 && !fits(); tries += 1) next.setUTCMinutes(next.getUTCMinutes() + 1);
  return next;
}
