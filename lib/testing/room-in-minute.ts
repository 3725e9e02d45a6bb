import { setTimeout as wait } from "node:timers/promises";

const minute = 60_000;

/**
 * Callers are counted by the minutes of the clock, and from one to the next some of them come free: what counts to the
 * last one begins with so many seconds of a minute before it, in the next one if need be.
 */
export async function roomInMinute(seconds: number): Promise<void> {
  const left = minute - (Date.now() % minute);
  if (left < seconds * 1_000) await wait(left + 10);
}
