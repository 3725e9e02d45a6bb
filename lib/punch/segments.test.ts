import { expect, test } from "vitest";
import { segments } from "./segments.ts";

const at = (time: string) => new Date(`2026-11-19T${time}:00Z`);
const clock = (date: Date | null) => date?.toISOString().slice(11, 16) ?? null;
const cut = (start: string, end: string | null, ...breaks: [string, string | null][]) =>
  segments({
    startedAt: at(start),
    endedAt: end === null ? null : at(end),
    breaks: breaks.map(([from, to]) => ({ startedAt: at(from), endedAt: to === null ? null : at(to) })),
  }).map((one) => [one.kind, clock(one.startedAt), clock(one.endedAt)]);

test.each([
  ["without a break", cut("08:00", "12:00"), [["work", "08:00", "12:00"]]],
  [
    "with a break",
    cut("08:00", "16:00", ["12:00", "12:30"]),
    [
      ["work", "08:00", "12:00"],
      ["break", "12:00", "12:30"],
      ["work", "12:30", "16:00"],
    ],
  ],
  [
    "on a break",
    cut("08:00", null, ["12:00", null]),
    [
      ["work", "08:00", "12:00"],
      ["break", "12:00", null],
    ],
  ],
  [
    "that ended with its break",
    cut("08:00", "12:30", ["12:00", "12:30"]),
    [
      ["work", "08:00", "12:00"],
      ["break", "12:00", "12:30"],
    ],
  ],
  [
    "that began with a break",
    cut("08:00", null, ["08:00", "08:10"]),
    [
      ["break", "08:00", "08:10"],
      ["work", "08:10", null],
    ],
  ],
])("a clock-in %s", (_name, found, expected) => expect(found).toEqual(expected));
