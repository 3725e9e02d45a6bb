/**
 * Slowing down guesses. Pure: the clock is a parameter.
 *
 * Some tries are free; the one after that pauses the key, each further one twice as long up to a limit. A day without
 * a failure forgets all.
 */
export interface ThrottleState {
  failures: number;
  blockedUntil: Date | null;
  lastFailureAt: Date;
}

export interface ThrottlePace {
  free: number;
  firstPauseMs: number;
  longestPauseMs: number;
}

const minute = 60_000;
const forgetAfterMs = 24 * 60 * minute;

export const paces = {
  /** One account from one address, or from a browser that has signed in before: a person who mistypes. */
  own: { free: 5, firstPauseMs: minute, longestPauseMs: 15 * minute },
  /** One account from anywhere: many strangers together, none of whom the first kind would see. */
  account: { free: 20, firstPauseMs: minute, longestPauseMs: 15 * minute },
  /** Mail to one address that somebody typed. */
  mail: { free: 3, firstPauseMs: 15 * minute, longestPauseMs: 240 * minute },
} as const satisfies Record<string, ThrottlePace>;

export type PaceName = keyof typeof paces;

/** How long a key is closed after this many failures; 0 while tries are free. */
export function pauseMs(failures: number, pace: ThrottlePace): number {
  if (failures < pace.free) return 0;
  // Beyond 2^20 the longest pause has long been reached; the limit keeps the power finite.
  return Math.min(pace.longestPauseMs, pace.firstPauseMs * 2 ** Math.min(failures - pace.free, 20));
}

/** The state with one more failure. */
export function afterFailure(state: ThrottleState | null, pace: ThrottlePace, now: Date): ThrottleState {
  const known = state && now.getTime() - state.lastFailureAt.getTime() < forgetAfterMs ? state.failures : 0;
  const failures = known + 1;
  const pause = pauseMs(failures, pace);
  return {
    failures,
    blockedUntil: pause > 0 ? new Date(now.getTime() + pause) : null,
    lastFailureAt: now,
  };
}

/** Milliseconds until a key is open again; 0 when it is. */
export function waitMs(state: ThrottleState | null, now: Date): number {
  return Math.max(0, (state?.blockedUntil?.getTime() ?? 0) - now.getTime());
}

/** Tries left before the next pause. */
export function triesLeft(state: ThrottleState, pace: ThrottlePace): number {
  return Math.max(0, pace.free - state.failures);
}
