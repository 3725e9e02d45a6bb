import { describe, expect, it } from "vitest";
import { nextRun } from "./next-run.ts";
import { jobs } from "./registry.ts";

const next = (cron: string, now: string) => nextRun(cron, new Date(now)).toISOString();

describe("the next run", () => {
  it.each([
    ["* * * * *", "2026-11-20T12:00:30Z", "2026-11-20T12:01:00.000Z"],
    ["17 * * * *", "2026-11-20T12:16:59Z", "2026-11-20T12:17:00.000Z"],
    ["17 * * * *", "2026-11-20T12:17:00Z", "2026-11-20T13:17:00.000Z"],
    ["1,16,31,46 * * * *", "2026-11-20T12:31:30Z", "2026-11-20T12:46:00.000Z"],
    ["20 2 * * *", "2026-11-20T12:00:00Z", "2026-11-21T02:20:00.000Z"],
    ["0 0 * * *", "2026-12-31T23:59:59Z", "2027-01-01T00:00:00.000Z"],
  ])("of %s after %s is %s", (cron, now, then) => {
    expect(next(cron, now)).toBe(then);
  });

  it("refuses what it would get wrong", () => {
    for (const cron of ["*/5 * * * *", "0 2 * * 1", "0 2 1 * *", "x", "0 2 * *"])
      expect(() => next(cron, "2026-11-20T12:00:00Z")).toThrow();
  });

  it("can be told of every job that is due by itself", () => {
    for (const job of Object.values(jobs))
      if ("cron" in job && job.cron)
        expect(nextRun(job.cron, new Date()).getTime()).toBeGreaterThan(Date.now());
  });
});
