"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import type { ClockAct } from "./clock-text.ts";
import { type PunchBody, punchBody, type Sent, sendPunch } from "./send-punch.ts";

export type Progress =
  | { phase: "sending"; kind: ClockAct }
  | { phase: "saved"; at: string; message: string }
  | { phase: "failed"; body: PunchBody; sent: Extract<Sent, { ok: false }> };

/** Sends punches one at a time and says where each one is. A repeat goes with the same key, so it counts once. */
export function usePunch(url: string) {
  const router = useRouter();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [refreshing, startRefresh] = useTransition();

  const refresh = () => startRefresh(() => router.refresh());

  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    // A phone comes back from the pocket: the page may be hours old.
    const onShow = () => document.visibilityState === "visible" && refresh();
    document.addEventListener("visibilitychange", onShow);
    return () => document.removeEventListener("visibilitychange", onShow);
  }, []);

  async function send(body: PunchBody) {
    setProgress({ phase: "sending", kind: body.kind });
    const sent = await sendPunch(url, body);
    if (sent.ok) setProgress({ phase: "saved", at: sent.recordedAt, message: sent.message });
    else setProgress({ phase: "failed", body, sent });
    if (sent.ok || sent.code === "conflict") refresh();
  }

  const busy = progress?.phase === "sending" || refreshing;
  return {
    progress,
    busy,
    submit(form: HTMLFormElement) {
      if (!busy) void send(punchBody(new FormData(form)));
    },
    again() {
      if (!busy && progress?.phase === "failed") void send({ ...progress.body });
    },
  };
}
