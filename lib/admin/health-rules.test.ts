import { expect, it } from "vitest";
import { problemsOf, verdictOf } from "./health-rules.ts";

const now = new Date("2026-11-20T12:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const well = {
  endMissing: 0,
  failedMails: 0,
  trailUnsealed: false,
  punchesUnsealed: false,
  failedJobs: 0,
  verifiedAt: daysAgo(3) as Date | null,
  verifiedOk: true as boolean | null,
  hasOldPunches: true,
};

it.each<[string, Partial<typeof well>, string[], string]>([
  ["well", {}, [], "ok"],
  ["a broken ledger", { verifiedOk: false }, ["ledgerBroken"], "bad"],
  ["a proof that is old", { verifiedAt: daysAgo(15) }, ["notVerified"], "warn"],
  ["no proof yet", { verifiedAt: null, verifiedOk: null }, ["notVerified"], "warn"],
  ["no proof, and nothing to prove", { verifiedAt: null, verifiedOk: null, hasOldPunches: false }, [], "ok"],
  ["forgotten ends", { endMissing: 3 }, ["endMissing"], "warn"],
  [
    "much at once",
    { endMissing: 3, failedJobs: 2, failedMails: 1, punchesUnsealed: true, trailUnsealed: true },
    ["trailUnsealed", "jobsFailing", "mailFailing", "punchesUnsealed", "endMissing"],
    "bad",
  ],
])("%s", (_what, facts, kinds, verdict) => {
  const problems = problemsOf({ ...well, ...facts }, now);
  expect(problems.map((one) => one.kind)).toEqual(kinds);
  expect(verdictOf(problems)).toBe(verdict);
});
