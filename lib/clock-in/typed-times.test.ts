import { describe, expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import { parseDuration } from "./duration-text.ts";
import { localFields } from "./local-fields.ts";
import { checkBlock } from "./rules.ts";
import { readTimes, type TypedTimes } from "./typed-times.ts";

const typed = (values: Partial<TypedTimes>): TypedTimes => ({
  date: "2026-11-19",
  start: "08:00",
  startMeaning: null,
  endDate: null,
  end: "16:00",
  endMeaning: null,
  ...values,
});

function refusal(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("It was taken.");
}

/** Transitions of Europe/Dublin as in tzdata: 29 Mar 2026 01:00 → 02:00, 25 Oct 2026 02:00 → 01:00. */
describe("typed times", () => {
  const read = (values: Partial<TypedTimes>) => readTimes(typed(values), "Europe/Dublin", "en-IE");

  test("mean the instant in the zone", () =>
    expect(read({ date: "2026-07-01" })).toEqual({
      start: new Date("2026-07-01T07:00:00Z"),
      end: new Date("2026-07-01T15:00:00Z"),
    }));

  test("an end before the start offers the next day with its real length", () => {
    const error = refusal(() => read({ date: "2026-03-28", start: "22:00", end: "06:00" }));
    expect(error.fields).toEqual({ end: ["06:00 is before 22:00. Is it the next day, Sun 29 Mar 2026?"] });
    expect(error.detail).toEqual({ nextDay: { date: "2026-03-29", day: "Sun 29 Mar 2026", length: "7:00" } });
  });

  test("a time that did not exist says so and between what", () => {
    const error = refusal(() => read({ date: "2026-03-29", start: "01:30", end: "06:00" }));
    expect(error.fields.start?.[0]).toBe(
      "On Sun 29 Mar 2026 the clocks went forward over 01:30, so it did not exist. Was it 00:30 or 02:30?",
    );
  });

  test("a time that happened twice is asked about, both at once, and the answers count", () => {
    const twice = { date: "2026-10-25", start: "01:30", end: "01:45" };
    const error = refusal(() => read(twice));
    expect(error.detail).toEqual({
      choices: {
        start: [
          { value: "earlier", label: "01:30 IST" },
          { value: "later", label: "01:30 GMT" },
        ],
        end: [
          { value: "earlier", label: "01:45 IST" },
          { value: "later", label: "01:45 GMT" },
        ],
      },
    });
    const { start, end } = read({ ...twice, startMeaning: "earlier", endMeaning: "later" });
    expect((end!.getTime() - start.getTime()) / 60_000).toBe(75);
  });

  test.each(["2026-10-25T00:30:12Z", "2026-10-25T01:30:12Z", "2026-07-01T11:00:00Z"])(
    "%s comes back from the fields of a form",
    (text) => {
      const { date, time, meaning } = localFields(new Date(text), "Europe/Dublin");
      expect(read({ date, start: time, startMeaning: meaning, end: null }).start).toEqual(new Date(text));
    },
  );
});

describe("what a block may be", () => {
  const now = new Date("2026-11-19T18:00:00Z");
  const check = (start: string, end: string | null, breakSeconds = 0) =>
    refusal(() =>
      checkBlock(
        { start: new Date(start), end: end ? new Date(end) : null, breakSeconds },
        { now, blockLimitMinutes: 960, formerStart: null },
      ),
    ).fields;

  test.each([
    ["start", "2026-11-19T19:00:00Z", null, 0],
    ["end", "2026-11-19T09:00:00Z", "2026-11-19T18:00:01Z", 0],
    ["end", "2026-11-18T09:00:00Z", "2026-11-19T09:00:00Z", 0],
    ["end", "2026-11-18T09:00:00Z", null, 0],
    ["date", "1926-11-19T09:00:00Z", "1926-11-19T17:00:00Z", 0],
    ["break", "2026-11-19T09:00:00Z", "2026-11-19T10:00:00Z", 3601],
    ["break", "2026-11-19T09:00:00Z", null, 60],
  ])("is wrong at %s", (field, start, end, breakSeconds) =>
    expect(Object.keys(check(start, end, breakSeconds))).toEqual([field]),
  );
});

test.each([
  ["", 0],
  ["30", 1800],
  ["0:30", 1800],
  ["1:05:09", 3909],
  ["0:60", null],
  ["half", null],
  ["-5", null],
])("a break typed as %j is %j seconds", (text, seconds) => expect(parseDuration(text)).toBe(seconds));
