import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "#lib/errors.ts";
import { checkBytes } from "./bytes.ts";
import { readFile } from "./read-file.ts";
import type { ReadContext } from "./row.ts";
import { noChoice } from "./twice.ts";

const context: ReadContext = {
  zone: "Europe/Dublin",
  nowSecond: Date.parse("2026-11-20T12:00:00Z") / 1000,
  blockLimitMinutes: 960,
  maxRows: 1000,
  twice: noChoice,
};
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, more: Partial<ReadContext> = {}) =>
  readFile(bytes(text), "csv", { ...context, ...more }, 10_000_000);
const said = (messages: { shown: { line: number | null; message: string }[] }) =>
  messages.shown.map(({ line, message }) => `${line}: ${message}`);
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return (error as AppError).fields.file?.[0] ?? "";
};

const header = "employee,customer,start,end,break_minutes\n";

describe("rows", () => {
  test("all columns in their own order, quoted, with BOM and CRLF", async () => {
    const text =
      '\ufeffEND,Employee,"Break_Minutes",start,Customer\r\n2026-01-05T17:00,"O""Neill, Ann",30,2026-01-05 09:00:30,"Acme\r\nLtd"\r\n';
    const { rows, problems } = await read(text);
    expect(said(problems)).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        employee: 'O"Neill, Ann',
        customer: "Acme Ltd",
        project: null,
        startSecond: Date.parse("2026-01-05T09:00:30Z") / 1000,
        endSecond: Date.parse("2026-01-05T17:00:00Z") / 1000,
        breakSeconds: 1800,
        note: null,
      },
    ]);
  });

  test.each([
    ["2026-07-01 09:00", "2026-07-01T08:00:00Z"],
    ["2026-07-01T09:00:01", "2026-07-01T08:00:01Z"],
    ["2026-07-01T09:00:01.000Z", "2026-07-01T09:00:01Z"],
    ["2026-07-01 09:00+02:00", "2026-07-01T07:00:00Z"],
    ["2026-07-01 09:00 -0330", "2026-07-01T12:30:00Z"],
    ["2026-10-25 01:30+01:00", "2026-10-25T00:30:00Z"],
  ])("%s is %s", async (written, instant) => {
    const { rows } = await read(`employee,start,end\n1,${written},2026-11-01 00:00\n`, {
      blockLimitMinutes: 1e6,
    });
    expect(rows[0]?.startSecond).toBe(Date.parse(instant) / 1000);
  });

  test("lines are counted through quoted line ends, empty lines and mixed endings", async () => {
    const text = `${header}\r\n"A\nB",,x,x,\n\n,,,,\r\nC,,y,y,\n`;
    expect((await read(text)).problems.shown.map((one) => one.line)).toEqual([3, 7]);
  });

  test("formulas stay text", async () => {
    const { rows } = await read(`${header}=SUM(A1),@cmd,2026-01-05 09:00,2026-01-05 10:00,0\n`);
    expect([rows[0]?.employee, rows[0]?.customer]).toEqual(["=SUM(A1)", "@cmd"]);
  });

  test("columns it does not know are named", async () => {
    const { notes } = await read("employee,start,end,colour\nA,2026-01-05 09:00,2026-01-05 10:00,red\n");
    expect(said(notes)).toEqual(['1: The column "colour" is not read.']);
  });

  test.each([
    ["A,,2026-01-05 09:00,2026-01-05 08:00,", "2: The end, 2026-01-05 08:00, is before the start"],
    ["A,,2026-11-20 13:00,2026-11-20 14:00,", "2: The start, 2026-11-20 13:00, is in the future."],
    ["A,,1970-01-01 09:00,1970-01-01 10:00,", "2: The start, 1970-01-01 09:00, is before the year 2000."],
    ["A,,2026-01-05 09:00,2026-01-05 10:00,-5", "2: The break is negative."],
    ["A,,2026-01-05 09:00,2026-01-05 10:00,61", "2: The break is longer than the block."],
    ["A,,2026-01-05 09:00,2026-01-05 10:00,half", '2: The break "half" is not a number of minutes'],
    ["A,,2026-01-05 09:00,2026-01-05 10:00,0.001", '2: The break "0.001" is not a number of minutes'],
    ["A,,2026-03-29 01:30,2026-03-29 05:00,", "2: 2026-03-29 01:30 does not exist in Europe/Dublin"],
    ["A,,05/01/2026 09:00,2026-01-05 10:00,", '2: The start "05/01/2026 09:00" is not a date and time'],
    ["A,,2026-01-05 09:00:00.5,2026-01-05 10:00,", "2: The start"],
    ["A,,2026-01-05 09:00,,", "2: The end is missing."],
    [",,2026-01-05 09:00,2026-01-05 10:00,", "2: The employee is missing."],
    ["A", "2: The start is missing."],
    ["A,B,2026-01-05 09:00,2026-01-05 10:00,0,x", "2: This row has 6 values, the first line 5"],
    [`${"A".repeat(121)},,2026-01-05 09:00,2026-01-05 10:00,`, "2: The employee has more than 120"],
    ["A\u0007,,2026-01-05 09:00,2026-01-05 10:00,", "2: The employee has characters"],
  ])("%s", async (row, message) => {
    const { rows, problems } = await read(`${header}${row}\n`);
    expect(rows).toEqual([]);
    expect(said(problems).map((one) => one.slice(0, message.length))).toEqual([message]);
  });
});

describe("files that are not what they claim", () => {
  test.each<[string, Uint8Array, string]>([
    ["empty", bytes(""), "This file is empty."],
    ["blank", bytes("\ufeff \r\n\n"), "This file is empty."],
    ["Excel", new Uint8Array([0x50, 0x4b, 3, 4, 20]), "This is an Excel or ZIP file"],
    ["PDF", bytes("%PDF-1.7"), "This is a PDF"],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 65, 0]), "This is text in UTF-16"],
    ["NUL", bytes("employee\n\nA\u0000,"), "Line 3 has a NUL byte"],
    ["Latin-1", new Uint8Array([65, 10, 66, 10, 0xe9, 10]), "Line 3 is not UTF-8 text."],
  ])("%s", (_name, content, message) => {
    expect(() => checkBytes(content, 1000)).toThrow(message);
  });

  test.each([
    ["a million columns", `${"a,".repeat(1_000_000)}\n1\n`, "Line 1 is longer than 64 kB"],
    ["many columns", `${"a,".repeat(1000)}\n1\n`, "The first line has 1,001 columns"],
    ["a row without end", `${header}${"x".repeat(100_000)}\n`, "Line 2 is longer than 64 kB"],
    ["no such columns", "who,when\n1,2\n", "The first line is to name the columns"],
    ["semicolons", "employee;start;end\n1;2;3\n", "The columns are separated by semicolons."],
    ["tabs", "employee\tstart\tend\n", "The columns are separated by tabs."],
    ["a column twice", "employee,start,end,Start\n", 'The first line names "start" twice.'],
    ["an open quote", `${header}"A,,,,\nB\n`, "The quote that opens on line 2 is never closed."],
    ["a quote inside", `${header}A "B",,,,\n`, "Line 2 has a quote inside a value."],
    ["a quote closed early", `${header}"A" B,,,,\n`, "Line 2 has a quote inside a value."],
  ])("%s", async (_name, text, message) => {
    expect((await refusal(read(text))).slice(0, message.length)).toBe(message);
  });

  test("too many rows, too many bytes", async () => {
    const row = "A,,2026-01-05 09:00,2026-01-05 10:00,\n";
    expect(await refusal(read(header + row.repeat(3), { maxRows: 2 }))).toContain("more than 2 rows");
    expect(await refusal(readFile(bytes(header), "csv", context, 10))).toContain("larger than 10 bytes");
  });
});

test("whatever a writer quotes is read back", async () => {
  const name = fc
    .string({ minLength: 1, maxLength: 30 })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim())
    .filter((text) => text !== "");
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 10 }), fc.boolean(), async (names, crlf) => {
      const end = crlf ? "\r\n" : "\n";
      const quoted = names.map((one) => `"${one.replaceAll('"', '""')}",2026-01-05 09:00,2026-01-05 10:00`);
      const { rows, problems } = await read(["employee,start,end", ...quoted].join(end));
      expect(problems.total).toBe(0);
      expect(rows.map((row) => row.employee)).toEqual(names);
    }),
  );
});
