"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

const tickMs = 5_000;
const listeners = new Set<() => void>();
let lastTick = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for everything that runs on a page. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    lastTick = Date.now();
    for (const each of listeners) each();
  }, tickMs);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/**
 * Whole seconds since the page got what the server read at `readAt`. Only the difference of two readings of the
 * browser's clock counts: it may be wrong as a clock.
 */
export function useSecondsSince(readAt: string): number {
  const [arrived, setArrived] = useState({ readAt: "", time: 0 });
  useEffect(() => setArrived({ readAt, time: Date.now() }), [readAt]);
  const tick = useSyncExternalStore(
    subscribe,
    () => lastTick,
    () => 0,
  );
  if (arrived.readAt !== readAt) return 0;
  return Math.max(0, Math.floor((tick - arrived.time) / 1000));
}
