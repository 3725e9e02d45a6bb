import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { FileRow } from "./row.ts";
import { readTimeclock } from "./timeclock.ts";
import { noChoice } from "./twice.ts";

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));

test("totals equal those that ledger printed, to the second", async () => {
  const { rows, problems, notes } = await readTimeclock(fixture("ledger.timeclock"), {
    // ledger knows no zones: every day of its has 24 hours
    zone: "UTC",
    nowSecond: Date.parse("2026-11-20T12:00:00Z") / 1000,
    blockLimitMinutes: 960,
    maxRows: 1000,
    twice: noChoice,
  });
  expect([problems.total, notes.total, rows.length]).toEqual([0, 0, 200]);

  const printed = fixture("ledger.totals.tsv")
    .toString()
    .replace(/\n$/, "")
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t") as [seconds: string, account: string]);
  expect(printed.length).toBe(26);
  for (const [seconds, account] of printed)
    expect([account, sum(rows, account)]).toEqual([account, Number(seconds)]);
});

/** An account with the accounts below it, as ledger's balance counts. */
function sum(rows: FileRow[], account: string): number {
  const below = (row: FileRow) => {
    const own = [row.employee, row.customer, row.project].filter((part) => part !== null).join(":");
    return account === "" || own === account || own.startsWith(`${account}:`);
  };
  return rows.filter(below).reduce((total, row) => total + row.endSecond - row.startSecond, 0);
}
