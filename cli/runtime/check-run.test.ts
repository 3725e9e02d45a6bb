import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { judge, readReport } from "./check-run.ts";

const folder = mkdtempSync(join(tmpdir(), "hourly-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the result of a step", () => {
  it.each([
    ["a step without tests that ends well", 0, undefined, 1, 0],
    ["a step without tests that fails", 1, undefined, 0, 1],
    ["a step that was killed", null, undefined, 0, 1],
    ["tests that pass", 0, { passed: 7, failed: 0 }, 7, 0],
    ["tests that fail", 1, { passed: 7, failed: 2 }, 7, 2],
    ["tests that pass before a crash", 1, { passed: 7, failed: 0 }, 7, 1],
  ])("%s", (_title, code, counts, passed, failed) => {
    expect(judge(code, counts)).toMatchObject({ passed, failed });
  });

  it("is read from the reports, and a missing report is a failure", () => {
    const file = join(folder, "report.json");
    writeFileSync(file, JSON.stringify({ numPassedTests: 3, numFailedTests: 1 }));
    expect(readReport("vitest", file)).toEqual({ passed: 3, failed: 1 });
    writeFileSync(file, JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1 } }));
    expect(readReport("playwright", file)).toEqual({ passed: 5, failed: 2 });
    expect(readReport("vitest", join(folder, "none.json"))).toEqual({ passed: 0, failed: 1 });
  });
});
