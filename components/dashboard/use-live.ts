"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { keepLive, type LiveState } from "./live-connection.ts";

/** Changes closer together are shown together. */
const quietMs = 2_000;
/** A page older than this when its script starts came out of the browser's memory. */
const oldMs = 30_000;

/** Reads the page again whenever the stream at `url` says that something changed; pauses while nobody looks. */
export function useLive(url: string, readAt: string): LiveState {
  const router = useRouter();
  const [state, setState] = useState<LiveState>({ kind: "connecting" });
  // Only what the page came with tells how old it is; later readings are this hook's own.
  const [firstReadAt] = useState(readAt);
  useEffect(() => {
    let refreshedAt = 0;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      refreshedAt = Date.now();
      waiting = undefined;
      router.refresh();
    };
    const live = keepLive({
      connect: () => new EventSource(url),
      probe: () => statusOf(url),
      onChange: () => {
        waiting ??= setTimeout(refresh, Math.max(0, refreshedAt + quietMs - Date.now()));
      },
      onState: (next) => setState((now) => (same(now, next) ? now : next)),
    });
    const follow = () => (document.hidden ? live.pause() : live.start());
    const abort = new AbortController();
    const { signal } = abort;
    document.addEventListener("visibilitychange", follow, { signal });
    window.addEventListener("pagehide", live.pause, { signal });
    window.addEventListener("pageshow", follow, { signal });
    window.addEventListener("offline", live.lose, { signal });
    window.addEventListener("online", follow, { signal });
    if (!document.hidden) live.start(Date.now() - Date.parse(firstReadAt) > oldMs);
    return () => {
      abort.abort();
      clearTimeout(waiting);
      live.pause();
    };
  }, [url, router, firstReadAt]);
  return state;
}

function same(one: LiveState, other: LiveState): boolean {
  return (
    one.kind === other.kind && (one.kind !== "lost" || other.kind !== "lost" || one.since === other.since)
  );
}

async function statusOf(url: string): Promise<number> {
  const abort = new AbortController();
  const { status } = await fetch(url, { signal: abort.signal });
  abort.abort();
  return status;
}
