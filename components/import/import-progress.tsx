"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { ActButton } from "#components/form/act-button.tsx";
import type { RunnableAct } from "#components/form/act-item.ts";
import { fill } from "#components/ui/fill.ts";
import { Progress } from "#components/ui/progress.tsx";
import type { ImportProgress as Position } from "#lib/import/schema.ts";

interface Props {
  url: string;
  /** How far it was when the page was made. */
  first: Position;
  title: string;
  stop: RunnableAct | null;
  text: Record<"count" | "left" | "seconds" | "minutes" | "soon" | "stopAsked" | "stopping" | "lost", string>;
}

const everyMs = 1000;

/** A running import: looks once a second how far it is, and shows the page anew when it has ended. */
export function ImportProgress({ url, first, title, stop, text }: Props) {
  const router = useRouter();
  const [position, setPosition] = useState(first);
  const [lost, setLost] = useState(false);
  const begun = useRef<{ at: number; rows: number } | null>(null);
  useEffect(() => {
    begun.current ??= { at: Date.now(), rows: first.rowsDone };
    let ended = false;
    const timer = setInterval(async () => {
      const found = await look(url);
      if (ended) return;
      setLost(found === null);
      if (found) setPosition(found);
      if (found && !isRunning(found)) router.refresh();
    }, everyMs);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, [url, router, first.rowsDone]);
  const { rowsDone, rowsTotal, stopAsked } = position;
  const values = { done: rowsDone.toLocaleString("en"), total: rowsTotal.toLocaleString("en") };
  const left = begun.current ? secondsLeft(position, begun.current) : null;
  const note = stopAsked
    ? text.stopAsked
    : left === null
      ? text.soon
      : fill(text.left, {
          left:
            left < 90 ? fill(text.seconds, { n: left }) : fill(text.minutes, { n: Math.round(left / 60) }),
        });
  return (
    <Progress
      title={title}
      count={fill(text.count, values)}
      // Never quite full before it has ended: what comes last is writing it to disk.
      value={Math.min(rowsDone, rowsTotal - 1)}
      max={rowsTotal}
      note={lost ? text.lost : note}
      act={
        stop && !stopAsked ? (
          <ActButton item={stop} kind="plain" size="sm" pendingLabel={text.stopping} />
        ) : null
      }
    />
  );
}

async function look(url: string): Promise<Position | null> {
  const response = await fetch(url, { cache: "no-store" }).catch(() => null);
  return response?.ok ? ((await response.json()) as Position) : null;
}

function isRunning({ status }: Position): boolean {
  return status === "applying" || status === "undoing";
}

/** From the pace so far, in steps that do not flicker; null before there is one. */
function secondsLeft({ rowsDone, rowsTotal }: Position, begun: { at: number; rows: number }): number | null {
  const done = rowsDone - begun.rows;
  const seconds = (Date.now() - begun.at) / 1000;
  if (done <= 0 || seconds < 2) return null;
  return Math.max(5, Math.ceil(((rowsTotal - rowsDone) * seconds) / done / 5) * 5);
}
