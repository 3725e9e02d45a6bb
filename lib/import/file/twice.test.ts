import { describe, expect, test } from "vitest";
import { readFile } from "./read-file.ts";
import { mostAsked, noChoice, type TwiceChoice } from "./twice.ts";

const read = (
  format: "csv" | "timeclock",
  text: string,
  twice: TwiceChoice = noChoice,
  zone = "Europe/Dublin",
) =>
  readFile(
    new TextEncoder().encode(text),
    format,
    {
      zone,
      nowSecond: Date.parse("2026-11-20T12:00:00Z") / 1000,
      blockLimitMinutes: 960,
      maxRows: 1000,
      twice,
    },
    1_000_000,
  );
const csv = (...rows: string[]) => ["employee,start,end", ...rows].join("\n");
const iso = (second: number) => new Date(second * 1000).toISOString().slice(0, 16);
const spans = ({ rows }: Awaited<ReturnType<typeof read>>) =>
  rows.map(({ startSecond, endSecond }) => `${iso(startSecond)} ${iso(endSecond)}`);
const all = (meaning: "earlier" | "later") => ({ all: meaning, each: {} });

describe("a time that came twice", () => {
  const dublin = csv("Cleo,2025-10-26 01:30,2025-10-26 05:00");
  const newYork = csv("Cleo,2025-11-02 01:30,2025-11-02 05:00");

  test("is asked and its row waits; others are read", async () => {
    const file = await read("csv", `${dublin}\nAnn,2026-01-05 09:00,2026-01-05 10:00`);
    expect(file.problems.total).toBe(0);
    expect(spans(file)).toEqual(["2026-01-05T09:00 2026-01-05T10:00"]);
    expect(file.twice).toEqual({
      shown: [
        {
          line: 2,
          part: "start",
          employee: "Cleo",
          time: "2025-10-26 01:30",
          earlierOffset: "+01:00",
          laterOffset: "+00:00",
          chosen: null,
        },
      ],
      total: 1,
      open: 1,
      choice: noChoice,
    });
  });

  test.each([
    ["Europe/Dublin", dublin, "earlier", "2025-10-26T00:30 2025-10-26T05:00"],
    ["Europe/Dublin", dublin, "later", "2025-10-26T01:30 2025-10-26T05:00"],
    ["America/New_York", newYork, "earlier", "2025-11-02T05:30 2025-11-02T10:00"],
    ["America/New_York", newYork, "later", "2025-11-02T06:30 2025-11-02T10:00"],
  ] as const)("in %s, %#, taken as the %s for all", async (zone, text, meaning, span) => {
    const file = await read("csv", text, all(meaning), zone);
    expect(spans(file)).toEqual([span]);
    expect([file.twice.total, file.twice.open, file.twice.shown[0]?.chosen]).toEqual([1, 0, meaning]);
  });

  test("is told apart from other times of its row and of other rows", async () => {
    const text = csv("A,2025-10-26 01:40,2025-10-26 01:20", "B,2025-10-26 01:30,2025-10-26 05:00");
    const each = { "2-start": "earlier", "2-end": "later" } as const;
    const file = await read("csv", text, { all: null, each });
    expect(spans(file)).toEqual(["2025-10-26T00:40 2025-10-26T01:20"]);
    expect(file.twice).toMatchObject({ total: 3, open: 1 });
    expect((await read("csv", text, all("later"))).problems.shown).toMatchObject([{ line: 2 }]);
  });

  test("on the lines of a timeclock file", async () => {
    const text = "i 2025/10/25 22:00 Cleo:Acme\no 2025/10/26 01:30\n";
    const file = await read("timeclock", text);
    expect(file.twice.shown).toMatchObject([{ line: 2, part: "end", employee: "Cleo", chosen: null }]);
    expect([file.rows.length, file.problems.total, file.notes.total]).toEqual([0, 0, 0]);
    const later = await read("timeclock", text, { all: null, each: { "2-end": "later" } });
    expect(spans(later)).toEqual(["2025-10-25T21:00 2025-10-26T01:30"]);
  });

  test("an offset in the file needs no choice", async () => {
    const file = await read("csv", csv("A,2025-10-26 01:30+00:00,2025-10-26 05:00"), all("earlier"));
    expect(spans(file)).toEqual(["2025-10-26T01:30 2025-10-26T05:00"]);
    expect(file.twice.total).toBe(0);
  });

  test("a file full of them names a few and counts all", async () => {
    const rows = Array.from({ length: 300 }, (_one, at) => `P${at},2025-10-26 01:30,2025-10-26 05:00`);
    const { twice } = await read("csv", csv(...rows));
    expect([twice.shown.length, twice.total, twice.open]).toEqual([mostAsked, 300, 300]);
  });
});
