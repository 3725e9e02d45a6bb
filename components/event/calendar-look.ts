import type { EventStatus } from "#lib/event/status.ts";

/** Class names spelled out, as only those are found that stand in a file. By column from 1, by days, by line from 0. */
export const columnStart = [
  "",
  "col-start-1",
  "col-start-2",
  "col-start-3",
  "col-start-4",
  "col-start-5",
  "col-start-6",
  "col-start-7",
];
export const columnSpan = [
  "",
  "col-span-1",
  "col-span-2",
  "col-span-3",
  "col-span-4",
  "col-span-5",
  "col-span-6",
  "col-span-7",
];
/** The first row of a week has the days' numbers. */
export const laneRow = [
  "row-start-2",
  "row-start-3",
  "row-start-4",
  "row-start-5",
  "row-start-6",
  "row-start-7",
];

/** The rows of a week by how many lines it has; an empty week has the room of three. */
export function weekRows(lines: number): string {
  if (lines <= 3) return "grid-rows-[2rem_repeat(3,1.625rem)_0.25rem]";
  if (lines === 4) return "grid-rows-[2rem_repeat(4,1.625rem)_0.25rem]";
  if (lines === 5) return "grid-rows-[2rem_repeat(5,1.625rem)_0.25rem]";
  return "grid-rows-[2rem_repeat(6,1.625rem)_0.25rem]";
}

/** What is only planned is dashed, what is over is paler, what is cancelled is struck out; the icon says it too. */
export const barLook: Record<EventStatus, string> = {
  planned: "border-dashed border-line-strong bg-surface",
  confirmed: "border-line-strong bg-surface font-medium",
  done: "border-line bg-sunken text-ink-muted",
  cancelled: "border-line bg-sunken text-ink-muted line-through",
};
