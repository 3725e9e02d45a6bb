"use client";

import { useEffect, useRef, useState } from "react";

interface RunningTimeProps {
  /** At the moment the server made the page */
  seconds: number;
  ticking: boolean;
  /** The server's clock then: a new value means newer seconds */
  asOf: string;
}

/**
 * h:mm:ss, counting on from what the server said. Only the length of time since then is taken from the device: what its
 * clock shows does not matter.
 */
export function RunningTime({ seconds, ticking, asOf }: RunningTimeProps) {
  const [passed, setPassed] = useState(0);
  const first = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asOf says that the seconds are newer
  useEffect(() => {
    // The first page has been on its way for a while; later answers have just come.
    const since = first.current ? arrived() : Date.now();
    first.current = false;
    const tick = () => setPassed(ticking ? Math.max(0, Math.floor((Date.now() - since) / 1000)) : 0);
    tick();
    if (!ticking) return;
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [seconds, ticking, asOf]);

  const all = seconds + passed;
  const two = (value: number) => String(value).padStart(2, "0");
  return (
    <p className="text-clock font-semibold" role="timer" aria-live="off">
      {Math.floor(all / 3600)}:{two(Math.floor(all / 60) % 60)}
      <span className="text-2xl font-medium text-ink-faint">:{two(all % 60)}</span>
    </p>
  );
}

function arrived(): number {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page?.responseStart ? performance.timeOrigin + page.responseStart : Date.now();
}
