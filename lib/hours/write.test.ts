import fc from "fast-check";
import { expect, test } from "vitest";
import type { HoursReport } from "./schema.ts";
import { hoursCsv, hoursJson, hoursText } from "./write.ts";

const report = (rows: [string | null, string, number][]): HoursReport => ({
  from: null,
  to: null,
  by: ["employee", "day"],
  rows: rows.map(([name, day, seconds]) => ({ keys: [name, day], ids: ["x", day], seconds })),
  totalSeconds: rows.reduce((sum, [, , seconds]) => sum + seconds, 0),
});

test("JSON has one key for each name and seconds", () => {
  expect(
    hoursJson(
      report([
        ["Ann", "2026-11-20", 7],
        [null, "2026-11-21", 1],
      ]),
    ),
  ).toBe(
    '{"rows":[{"employee":"Ann","day":"2026-11-20","seconds":7},{"employee":null,"day":"2026-11-21","seconds":1}],"totalSeconds":8}',
  );
  expect(hoursJson(report([]))).toBe('{"rows":[],"totalSeconds":0}');
});

test("CSV quotes what needs it and lets nothing become a formula", () => {
  const csv = hoursCsv(
    report([
      ['O"Neill, Ann', "2026-11-20", 7],
      ["=cmd|' /C calc'!A0", "2026-11-20", 1],
      ["+1", "2026-11-20", 1],
      ["-1", "2026-11-20", 1],
      ["@SUM(A1)", "2026-11-20", 1],
      ["\t=1", "2026-11-20", 1],
      ["x;=1;y", "2026-11-20", 1],
      [null, "2026-11-20", 1],
    ]),
  );
  expect(csv.split("\r\n")).toEqual([
    "employee,day,seconds",
    '"O""Neill, Ann",2026-11-20,7',
    "'=cmd|' /C calc'!A0,2026-11-20,1",
    "'+1,2026-11-20,1",
    "'-1,2026-11-20,1",
    "'@SUM(A1),2026-11-20,1",
    "'\t=1,2026-11-20,1",
    '"x;\'=1;y",2026-11-20,1',
    ",2026-11-20,1",
    "",
  ]);
});

test("no name begins a cell with a sign that a spreadsheet acts on", () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const [, row = ""] = hoursCsv(report([[name, "2026-11-20", 1]])).split(/(?<=seconds)\r\n/);
      expect(row).not.toMatch(/^"?[=+\-@\t\r]/);
    }),
  );
});

test("text lines up at the right and ends with the total", () => {
  expect(
    hoursText(
      report([
        ["Siobhán", "2026-11-20", 36_061],
        ["Bo\u001b[31m", "2026-11-21", 59],
      ]),
    ).split("\n"),
  ).toEqual([
    "employee  day          h:mm:ss",
    "──────────────────────────────",
    "Siobhán   2026-11-20  10:01:01",
    "Bo�[31m   2026-11-21   0:00:59",
    "──────────────────────────────",
    "Total                 10:02:00",
  ]);
});
