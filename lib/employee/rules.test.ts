import { expect, it } from "vitest";
import { nextNumber, nowState } from "./rules.ts";

it.each([
  [null, "1"],
  ["0433", "0434"],
  ["999", "1000"],
  ["0999", "1000"],
  ["7", "8"],
])("after %j comes %j", (highest, next) => {
  expect(nextNumber(highest)).toBe(next);
});

const at = (time: string) => new Date(`2026-11-19T${time}:00Z`);
const block = { status: "running", started_at: at("08:02"), ended_at: null, on_break_since: null };

it.each([
  ["never", undefined, null],
  ["working", block, at("08:02")],
  ["break", { ...block, on_break_since: at("12:28") }, at("12:28")],
  ["out", { ...block, status: "finished", ended_at: at("15:30") }, at("15:30")],
  ["end_missing", { ...block, status: "end_missing" }, at("08:02")],
])("%s", (kind, given, since) => {
  expect(nowState(given)).toEqual({ kind, since: since?.toISOString() ?? null });
});
