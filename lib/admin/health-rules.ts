/** What may be wrong with a company, the worst first. */
export const healthProblems = [
  "ledgerBroken",
  "trailUnsealed",
  "jobsFailing",
  "mailFailing",
  "punchesUnsealed",
  "endMissing",
  "notVerified",
] as const;
export type HealthProblem = (typeof healthProblems)[number];
export type HealthVerdict = "ok" | "warn" | "bad";

export interface Problem {
  kind: HealthProblem;
  verdict: "warn" | "bad";
  /** How many, where that tells something */
  count: number;
}

interface Facts {
  endMissing: number;
  failedMails: number;
  trailUnsealed: boolean;
  punchesUnsealed: boolean;
  failedJobs: number;
  verifiedAt: Date | null;
  verifiedOk: boolean | null;
  hasOldPunches: boolean;
}

/** A ledger is proven anew each week; after two something keeps it from being. */
const staleProofMs = 14 * 86_400_000;

/** What is wrong with a company, the worst first; nothing when it is well. */
export function problemsOf(facts: Facts, now: Date): Problem[] {
  const stale = facts.verifiedAt
    ? now.getTime() - facts.verifiedAt.getTime() > staleProofMs
    : facts.hasOldPunches;
  const all: Record<HealthProblem, [boolean, Problem["verdict"], number]> = {
    ledgerBroken: [facts.verifiedOk === false, "bad", 1],
    trailUnsealed: [facts.trailUnsealed, "bad", 1],
    jobsFailing: [facts.failedJobs > 0, "bad", facts.failedJobs],
    mailFailing: [facts.failedMails > 0, "warn", facts.failedMails],
    punchesUnsealed: [facts.punchesUnsealed, "warn", 1],
    endMissing: [facts.endMissing > 0, "warn", facts.endMissing],
    notVerified: [stale, "warn", 1],
  };
  return healthProblems.flatMap((kind) => {
    const [is, verdict, count] = all[kind];
    return is ? [{ kind, verdict, count }] : [];
  });
}

export function verdictOf(problems: readonly Problem[]): HealthVerdict {
  if (problems.some(({ verdict }) => verdict === "bad")) return "bad";
  return problems.length > 0 ? "warn" : "ok";
}
