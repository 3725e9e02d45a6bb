"use client";

import { useCallback, useEffect, useRef } from "react";

/**
 * Gives a function that runs something once no pointer is down any more. Leaving a field by pressing a button tells what
 * is wrong with the field, and that line would move the button away from under the pointer: the press would miss it.
 */
export function useSteadyPress(): (run: () => void) => void {
  const down = useRef(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    const begin = () => {
      down.current = true;
    };
    const end = () => {
      down.current = false;
      // The press becomes a click first.
      setTimeout(() => {
        for (const run of waiting.current.splice(0)) run();
      });
    };
    const options = { capture: true };
    addEventListener("pointerdown", begin, options);
    addEventListener("pointerup", end, options);
    addEventListener("pointercancel", end, options);
    return () => {
      removeEventListener("pointerdown", begin, options);
      removeEventListener("pointerup", end, options);
      removeEventListener("pointercancel", end, options);
    };
  }, []);

  return useCallback((run) => {
    if (down.current) waiting.current.push(run);
    else run();
  }, []);
}
