"use client";

import { useEffect, useState } from "react";
import type { PaletteAnswer, PaletteGroup } from "./palette-data.ts";

const pauseMs = 120;

/** Asks the search route after a short pause; an answer that came too late is dropped. */
export function usePaletteSearch(
  searchUrl: string | undefined,
  query: string,
): { groups: PaletteGroup[]; failed: boolean } {
  const [answer, setAnswer] = useState<{ groups: PaletteGroup[]; failed: boolean }>({
    groups: [],
    failed: false,
  });
  const wanted = query.trim();

  useEffect(() => {
    if (!searchUrl || wanted === "") return setAnswer({ groups: [], failed: false });
    const control = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`${searchUrl}?${new URLSearchParams({ q: wanted })}`, {
          signal: control.signal,
        });
        if (!response.ok) throw new Error(String(response.status));
        const found: PaletteAnswer = await response.json();
        setAnswer({ groups: found.groups.filter((group) => group.items.length > 0), failed: false });
      } catch {
        if (!control.signal.aborted) setAnswer({ groups: [], failed: true });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [searchUrl, wanted]);

  return answer;
}
