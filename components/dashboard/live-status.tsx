"use client";

import { TriangleAlert } from "lucide-react";
import { fill } from "#components/ui/fill.ts";
import { formatTime } from "#lib/format/date-time.ts";
import { useLive } from "./use-live.ts";

export interface LiveStatusProps {
  url: string;
  /** When the page was read, ISO instant */
  readAt: string;
  zone: string;
  locale: string;
  text: {
    /** "Updated 14:20 GMT." */
    updated: string;
    /** "Live, updated 14:20 GMT." */
    live: string;
    /** "No connection since {time}. What you see may be old." */
    lost: string;
  };
}

/** Keeps the page fresh and says how fresh it is. Only a lost connection is read out. */
export function LiveStatus({ url, readAt, zone, locale, text }: LiveStatusProps) {
  const state = useLive(url, readAt);
  const isLost = state.kind === "lost";
  return (
    <>
      {isLost ? null : <span data-live={state.kind}>{state.kind === "live" ? text.live : text.updated}</span>}
      <span role="status" className="font-medium text-warn-text">
        {isLost ? (
          <>
            <TriangleAlert aria-hidden="true" className="mr-1 inline size-4 align-text-bottom" />
            {fill(text.lost, { time: formatTime(new Date(state.since), zone, locale) })}
          </>
        ) : null}
      </span>
    </>
  );
}
