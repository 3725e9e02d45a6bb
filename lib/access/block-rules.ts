/**
 * When an address is kept out, and how long. Pure: the clock is a parameter.
 *
 * A minute in which an address was refused is an offence, and one of its refused sign-ins counts double. Five within an
 * hour close the door for a minute; each time after that for longer. A week without a block forgets all.
 */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const forgottenAfterMs = 7 * 24 * hourMs;

/** What an address did: asked too often, or tried secrets too often. */
export type Offence = "requests" | "secrets";

const weights: Record<Offence, number> = { requests: 1, secrets: 2 };
const enough = 5;

/** A minute an address offended in: minutes since 1970, and the heaviest offence in it. */
export interface Strike {
  minute: number;
  offence: Offence;
}

/** The strikes of the last hour with one more; a minute counts once, for the worst that was done in it. */
export function withStrike(strikes: readonly Strike[], offence: Offence, now: number): Strike[] {
  const minute = Math.floor(now / minuteMs);
  const recent = strikes.filter((one) => one.minute > minute - 60 && one.minute !== minute);
  const same = strikes.find((one) => one.minute === minute);
  const worst = same && weights[same.offence] > weights[offence] ? same.offence : offence;
  return [...recent, { minute, offence: worst }];
}

/** Whether these strikes are enough to be kept out. */
export function isEnough(strikes: readonly Strike[]): boolean {
  return strikes.reduce((sum, { offence }) => sum + weights[offence], 0) >= enough;
}

/** The first block, the second, …: the last is for every further one. */
const lengthsMs = [minuteMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 24 * hourMs] as const;

export interface Block {
  /** How often it was blocked */
  times: number;
  blockedUntil: Date;
}

/** The next block of an address, after the one before, or none. */
export function nextBlock(before: Block | null, now: Date): Block {
  const quietMs = before ? now.getTime() - before.blockedUntil.getTime() : 0;
  const times = before && quietMs < forgottenAfterMs ? before.times + 1 : 1;
  const lengthMs = lengthsMs[Math.min(times, lengthsMs.length) - 1]!;
  return { times, blockedUntil: new Date(now.getTime() + lengthMs) };
}
