import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import type { Block } from "#lib/clock-in/block.ts";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import messages from "#messages/en/clock.json" with { type: "json" };
import { ownDay } from "./own-day.ts";

// A word that is missing is an error, not its name on the page.
const t = createTranslator({
  locale: "en",
  messages,
  onError: (error) => {
    throw error;
  },
}) as unknown as Parameters<typeof ownDay>[2];

const block = (values: Partial<Block>) =>
  ({ id: "a", from: "07:30", to: "11:30", status: "finished", workedSeconds: 4 * 3600, ...values }) as Block;

const stateOf = (values: Partial<Block>) =>
  ownDay(
    { date: "2026-11-20", label: "Fri 20 Nov", workedSeconds: 0, blocks: [block(values)] },
    shownDurations([]),
    t,
  ).blocks[0]?.state;

it.each<[Partial<Block>, string | null]>([
  [{ origin: "punched" }, null],
  [{ origin: "typed" }, "Typed in"],
  [{ origin: "imported" }, "Imported"],
  [{ origin: "typed", corrected: true }, "Corrected"],
  [{ origin: "punched", status: "running" }, "Working"],
  [{ origin: "punched", status: "end_missing" }, "End missing"],
  [{ origin: "punched", status: "void" }, "Void"],
])("a block of %j is marked %j", (values, state) => {
  expect(stateOf(values)).toBe(state);
});
