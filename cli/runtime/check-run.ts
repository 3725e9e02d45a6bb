import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CheckStep } from "./check-steps.ts";
import { freePort } from "./postgres/server.ts";
import { root } from "./settings.ts";

export type Outcome = { name: string; passed: number; failed: number; seconds: number; note: string };

type Counts = { passed: number; failed: number };

export const skipped = (step: CheckStep, because: string): Outcome => ({
  name: step.name,
  passed: 0,
  failed: 1,
  seconds: 0,
  note: `not run: ${because} failed`,
});

/** Runs one step to its end, in this terminal. */
export async function runStep(step: CheckStep): Promise<Outcome> {
  console.log(`\n── ${step.name} ${"─".repeat(Math.max(0, 70 - step.name.length))}`);
  const folder = mkdtempSync(join(tmpdir(), "hourly-check-"));
  const report = join(folder, "report.json");
  const begun = performance.now();
  const code = await run(step, report);
  const seconds = (performance.now() - begun) / 1000;
  const counts = step.report ? readReport(step.report, report) : undefined;
  rmSync(folder, { recursive: true, force: true });
  return { name: step.name, seconds, ...judge(code, counts) };
}

/** Exported for its tests. A step that failed without a failed test (a crash, a time limit) counts as one failure. */
export function judge(code: number | null, counts: Counts | undefined): Counts & { note: string } {
  if (!counts) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, note: "" };
  if (code === 0 || counts.failed > 0) return { ...counts, note: "" };
  return { passed: counts.passed, failed: 1, note: `ended with exit code ${code}` };
}

async function run(step: CheckStep, report: string): Promise<number | null> {
  const extra =
    step.report === "vitest" ? ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : [];
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  if (step.report === "playwright") environment.E2E_PORT = String(await freePort());
  const child = spawn(process.execPath, [...step.run, ...extra], {
    cwd: root,
    stdio: "inherit",
    env: environment,
  });
  return new Promise((resolve) => {
    child.on("error", () => resolve(null));
    child.on("exit", (code) => resolve(code));
  });
}

/** Exported for its tests. */
export function readReport(kind: "vitest" | "playwright", file: string): Counts {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    if (kind === "vitest") return { passed: report.numPassedTests, failed: report.numFailedTests };
    return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
