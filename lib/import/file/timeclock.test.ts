import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FileRow, ReadContext } from "./row.ts";
import { readTimeclock } from "./timeclock.ts";
import { noChoice } from "./twice.ts";

const context: ReadContext = {
  zone: "Europe/Dublin",
  nowSecond: Date.parse("2026-11-20T12:00:00Z") / 1000,
  blockLimitMinutes: 960,
  maxRows: 1000,
  twice: noChoice,
};

const read = (text: string, more: Partial<ReadContext> = {}) =>
  readTimeclock(new TextEncoder().encode(text), { ...context, ...more });
const seconds = (row: FileRow) => row.endSecond - row.startSecond;
const said = (messages: { shown: { line: number | null; message: string }[] }) =>
  messages.shown.map(({ line, message }) => `${line}: ${message}`);

describe("clock lines", () => {
  test("a pair makes a row", async () => {
    const { rows } = await read(
      "i 2026/01/05 09:00:00 Ann Other:Acme Ltd:Site B  setting  up\no 2026/01/05 10:00:01\n",
    );
    expect(rows).toEqual([
      {
        line: 1,
        employee: "Ann Other",
        customer: "Acme Ltd",
        project: "Site B",
        startSecond: Date.parse("2026-01-05T09:00:00Z") / 1000,
        endSecond: Date.parse("2026-01-05T10:00:01Z") / 1000,
        breakSeconds: 0,
        note: "setting up",
      },
    ]);
  });

  test.each([
    ["slashes, dashes and dots", "i 2026-01-05 09:00 A\no 2026.01.05 09:10 \n", 600],
    ["one digit", "i 2026/1/5 9:00 A\no 2026/1/5 9:10\n", 600],
    ["CRLF, a BOM and no last line end", "\ufeffi 2026/01/05 09:00:00 A\r\no 2026/01/05 09:00:07", 7],
    ["tabs", "i\t2026/01/05\t09:00:00\tA\tnote\no 2026/01/05 09:00:07", 7],
    ["capitals", "I 2026/01/05 09:00:00 A\nO 2026/01/05 09:00:07", 7],
    ["over midnight", "i 2026/01/05 22:00:00 A\no 2026/01/06 02:00:01", 14_401],
    ["an offset", "i 2026/01/05 09:00:00+0100 A\no 2026/01/05 09:00:00Z", 3600],
    [
      "comments, empty lines, h and b",
      "; a\n# b\n* c\n\n   \nh 2026/01/05 8\nb 2026/01/05 3\ni 2026/01/05 09:00 A  ; no words\no 2026/01/05 09:01\n",
      60,
    ],
    ["the hour that came twice, by its real length", "i 2026/10/25 00:30 A\no 2026/10/25 02:30\n", 3 * 3600],
    ["the hour that did not come, by its real length", "i 2026/03/29 00:30 A\no 2026/03/29 02:30\n", 3600],
  ])("%s", async (_name, text, length) => {
    const { rows, problems } = await read(text);
    expect(said(problems)).toEqual([]);
    expect(rows.map(seconds)).toEqual([length]);
  });

  test("several at once are told apart by the account on the o line, as in ledger", async () => {
    const { rows, problems } = await read(
      "i 2026/01/05 09:00:00 Ann:Acme\ni 2026/01/05 09:30:00 Bob:Acme\no 2026/01/05 10:00:00 Ann:Acme\no 2026/01/05 11:00:00\n",
    );
    expect(said(problems)).toEqual([]);
    expect(rows.map((row) => [row.employee, seconds(row)])).toEqual([
      ["Ann", 3600],
      ["Bob", 5400],
    ]);
  });

  test.each([
    ["i 2026/01/05 09:00 A  in words\no 2026/01/05 10:00 A  out words", "in words"],
    ["i 2026/01/05 09:00 A\no 2026/01/05 10:00 A  out words", "out words"],
    ["i 2026/01/05 09:00 A\no 2026/01/05 10:00 all done  at last", "all done at last"],
    ["i 2026/01/05 09:00 A  words  ; not these\no 2026/01/05 10:00", "words"],
    ["i 2026/01/05 09:00 A\no 2026/01/05 10:00  ; not these", null],
  ])("words %#", async (text, note) => {
    expect((await read(text)).rows[0]?.note).toBe(note);
  });
});

describe("what is wrong", () => {
  test.each([
    ["o 2026/01/05 10:00:00", ["1: This clocks out, but nobody is clocked in."]],
    [
      "i 2026/01/05 09:00 A\ni 2026/01/05 09:30 A\no 2026/01/05 09:00",
      ["2: A is clocked in already, since line 1."],
    ],
    [
      "i 2026/01/05 09:00 A\ni 2026/01/05 09:30 B\no 2026/01/05 10:00\no 2026/01/05 10:00 A\no 2026/01/05 10:00 B",
      ["3: 2 are clocked in here: name the account that clocks out."],
    ],
    ["2026/01/05 Acme\n    expense  $3", ["1", "2"]],
    ["i 2026/01/05 09:00\no 2026/01/05 10:00", ["1: The employee is missing."]],
    ["i 2026/02/30 09:00 A\no 2026/02/30 10:00", ["1: 2026-02-30 09:00", "2: 2026-02-30 10:00"]],
    ["i 2026/01/05 9 A\no 2026/01/05 10:00", ["1: This line needs a date and a time"]],
    ["i 2026/01/05 24:00 A\no 2026/01/05 10:00", ["1: 2026-01-05 24:00 is not a date and time."]],
    [
      "i 2026/01/05 09:00 A\no 2026/01/05 08:00",
      ["1: The end, 2026-01-05 08:00, is before the start, 2026-01-05 09:00."],
    ],
    ["i 2026/11/20 11:00 A\no 2026/11/20 12:00:01", ["1: The end, 2026-11-20 12:00:01, is in the future."]],
    ["i 1999/12/31 09:00 A\no 1999/12/31 10:00", ["1: The start, 1999-12-31 09:00, is before the year"]],
    ["i 2026/03/29 01:30 A\no 2026/03/29 04:00", ["1: 2026-03-29 01:30 does not exist in Europe/Dublin"]],
    ["i 2026/01/05 09:00+2500 A\no 2026/01/05 10:00", ["1: +2500 is not an offset"]],
  ])("%j", async (text, expected) => {
    const { rows, problems } = await read(text);
    const found = said(problems);
    expect(found.map((one, at) => one.slice(0, expected[at]?.length ?? 0))).toEqual(expected);
    expect(rows.length).toBe(text.includes(" B") ? 2 : 0);
  });

  test("a block over the company's limit has an end, so it is brought in and pointed out", async () => {
    const { rows, problems, notes } = await read("i 2026/01/05 01:00 A\no 2026/01/05 17:01\n");
    expect([rows.map(seconds), problems.total]).toEqual([[16 * 3600 + 60], 0]);
    expect(said(notes)).toEqual([
      "1: From 2026-01-05 01:00 to 2026-01-05 17:01 is 16 h 01 min, over the company's limit of 16 h.",
    ]);
  });

  test("a last clock-in without an end is reported and left out", async () => {
    const { rows, problems, notes } = await read("i 2026/01/05 09:00 A:Acme\n");
    expect([rows, problems.total]).toEqual([[], 0]);
    expect(said(notes)).toEqual([
      "1: A:Acme clocked in at 2026-01-05 09:00 and not out: not imported until it has an end.",
    ]);
  });

  test("an o line that names somebody else ends the only open one, as in ledger, and says so", async () => {
    const { rows, notes } = await read(
      "i 2026/01/05 08:00 B\no 2026/01/05 08:30\ni 2026/01/05 09:00 A\no 2026/01/05 10:00 B\n",
    );
    expect(rows.map((row) => row.employee)).toEqual(["B", "A"]);
    expect(notes.shown[0]?.line).toBe(4);
  });

  test("a file of rubbish keeps the count and only the first messages", async () => {
    const { problems } = await read("rubbish\n".repeat(5000));
    expect([problems.total, problems.shown.length]).toEqual([5000, 200]);
  });

  test("more rows than the limit", async () => {
    const pair = (at: number) => `i 2026/01/05 09:0${at}:00 A\no 2026/01/05 09:0${at}:30\n`;
    await expect(read([1, 2, 3].map(pair).join(""), { maxRows: 2 })).rejects.toThrow("more than 2 rows");
  });

  test("who is clocked in counts as a row that may come", async () => {
    const lines = ["A", "B", "C"].map((account) => `i 2026/01/05 09:00 ${account}\n`).join("");
    await expect(read(lines, { maxRows: 2 })).rejects.toThrow("more than 2 rows");
  });

  test("very many clocked in at once cost each line no more than few", async () => {
    const people = Array.from({ length: 30_000 }, (_, at) => `P${at}`);
    const ins = people.map((one) => `i 2026/01/05 09:00 ${one}\n`);
    const outs = people.toReversed().map((one) => `o 2026/01/05 10:00 ${one}\n`);
    const { rows, problems } = await read([...ins, ...outs].join(""), { maxRows: people.length });
    expect([rows.length, problems.total]).toEqual([people.length, 0]);
  });
});

test("whatever blocks are written are read back, whatever the spelling", async () => {
  const block = fc.record({
    gap: fc.integer({ min: 1, max: 20_000 }),
    length: fc.integer({ min: 1, max: 57_600 }),
    separator: fc.constantFrom("/", "-", "."),
    words: fc.constantFrom("", "  laying tables", "\tlaying tables"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 20 }), async (blocks) => {
      let second = Date.UTC(2026, 5, 1) / 1000;
      const lines: string[] = [];
      const stamp = (at: number, separator: string) =>
        new Date(at * 1000).toISOString().slice(0, 19).replaceAll("-", separator).replace("T", " ");
      for (const { gap, length, separator, words } of blocks) {
        lines.push(`i ${stamp(second + gap, separator)} Ann:Acme${words}`);
        second += gap + length;
        lines.push(`o ${stamp(second, separator)}`);
      }
      const { rows, problems } = await read(lines.join("\n"), { zone: "UTC" });
      expect(problems.total).toBe(0);
      expect(rows.map(seconds)).toEqual(blocks.map((one) => one.length));
    }),
    { numRuns: 200 },
  );
});

test("no text makes it throw", async () => {
  const anyLine = fc.oneof(
    fc.string(),
    fc.constantFrom("i", "o", "i ", "o 2026/01/05 10:00", "i 2026/01/05 09:00 A", "i 0000/00/00 00:00 \t"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine), async (lines) => {
      const { rows } = await read(lines.join("\n"));
      for (const row of rows) expect(row.endSecond).toBeGreaterThan(row.startSecond);
    }),
  );
});
