import { Ratelimit } from "@upstash/ratelimit";

interface Window {
  startedAt: number;
  count: number;
  previous: number;
}

const minute = 60_000;
/** Callers remembered per limit; the oldest are forgotten first, so that a flood of addresses cannot eat the memory. */
const mostCallers = 50_000;

type Config = ConstructorParameters<typeof Ratelimit>[0];
type Algorithm = Config["limiter"];

/** A sliding window in this process's memory, for an installation without Redis. */
function slidingWindow(most: number): Algorithm {
  const windows = new Map<string, Window>();
  const look = (caller: string): { window: Window; used: number } => {
    const now = Date.now();
    const startedAt = now - (now % minute);
    let window = windows.get(caller);
    if (!window || window.startedAt !== startedAt) {
      const previous = window && window.startedAt === startedAt - minute ? window.count : 0;
      window = { startedAt, count: 0, previous };
      windows.delete(caller);
      windows.set(caller, window);
      if (windows.size > mostCallers) windows.delete(windows.keys().next().value as string);
    }
    const share = 1 - (now - startedAt) / minute;
    return { window, used: window.count + window.previous * share };
  };
  return () => ({
    async limit(_context, caller) {
      const { window, used } = look(caller);
      const success = used < most;
      if (success) window.count += 1;
      const remaining = Math.max(0, Math.floor(most - used - (success ? 1 : 0)));
      return {
        success,
        limit: most,
        remaining,
        reset: window.startedAt + minute,
        pending: Promise.resolve(),
      };
    },
    async getRemaining(_context, caller) {
      const { window, used } = look(caller);
      return {
        remaining: Math.max(0, Math.floor(most - used)),
        reset: window.startedAt + minute,
        limit: most,
      };
    },
    async resetTokens(_context, caller) {
      windows.delete(caller);
    },
  });
}

export function windowsInProcess(prefix: string, most: number): Ratelimit {
  // The algorithm above never calls Redis; the constructor only asks for something in its place.
  return new Ratelimit({
    redis: {} as Config["redis"],
    limiter: slidingWindow(most),
    prefix,
    timeout: 0,
    ephemeralCache: false,
  });
}
