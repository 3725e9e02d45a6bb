import type { Ratelimit } from "@upstash/ratelimit";
import { log } from "#lib/log.ts";
import { windowsInProcess } from "./limits-in-process.ts";
import { sharedWindows } from "./limits-in-redis.ts";

/** What one request found of its caller's minute. */
export interface Counted {
  success: boolean;
  limit: number;
  remaining: number;
  /** When the window moves on, in milliseconds since 1970 */
  reset: number;
}

interface Store {
  shared: ReturnType<typeof sharedWindows>;
  made: Map<string, Ratelimit>;
  /** Redis is left alone until then */
  restUntil: number;
}

/** How long an unreachable Redis is not asked: requests go on without waiting for it. */
const restMs = 5_000;

// Kept on globalThis: pages and routes are built into several copies of this module, and a caller has one window.
const holder = globalThis as { hourlyLimits?: Store | undefined };

function store(): Store {
  holder.hourlyLimits ??= { shared: sharedWindows(), made: new Map(), restUntil: 0 };
  return holder.hourlyLimits;
}

function windows(place: string, name: string, most: number, make: (name: string, most: number) => Ratelimit) {
  const { made } = store();
  const key = `${place} ${name} ${most}`;
  const found = made.get(key) ?? make(name, most);
  made.set(key, found);
  return found;
}

/**
 * Counts one request in the window that all web processes share, or in this process's own where there is no Redis, or
 * none that answers: limits hold for each process then, and nobody is refused because of Redis.
 */
export async function count(name: string, most: number, caller: string): Promise<Counted> {
  const kept = store();
  const { shared } = kept;
  if (shared && Date.now() >= kept.restUntil) {
    // After a rest one request tries, and the others do not wait for it.
    if (kept.restUntil !== 0) kept.restUntil = Date.now() + restMs;
    try {
      const counted = await windows("shared", name, most, shared.windows).limit(caller);
      // The library lets everybody in when its patience is over.
      if (counted.reason === "timeout") throw new Error("Redis did not answer in time.");
      answered();
      return counted;
    } catch (error) {
      rest(error);
    }
  }
  return windows("own", name, most, windowsInProcess).limit(caller);
}

/** One line when Redis goes and one when it is back, however many requests find out. */
function rest(error: unknown): void {
  const kept = store();
  if (kept.restUntil === 0)
    log.warn({ err: error }, "Redis does not answer: requests are counted in this process");
  kept.restUntil = Date.now() + restMs;
}

function answered(): void {
  const kept = store();
  if (kept.restUntil !== 0) log.info("Redis answers again: requests are counted there");
  kept.restUntil = 0;
}

/** For processes that end by themselves, such as tests. */
export async function closeLimits(): Promise<void> {
  await holder.hourlyLimits?.shared?.close();
  holder.hourlyLimits = undefined;
}
