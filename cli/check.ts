/**
 * Everything that has to hold, in one list: what `npm test`, `npm run check` and the continuous integration run.
 * Names of steps as arguments run only those: npm run check -- types unit
 */

import { type Outcome, runStep, skipped } from "./runtime/check-run.ts";
import { checkSteps } from "./runtime/check-steps.ts";

function summarise(outcomes: Outcome[]): void {
  const width = Math.max(...outcomes.map((outcome) => outcome.name.length));
  console.log("\nSummary\n");
  for (const { name, passed, failed, seconds, note } of outcomes) {
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
    console.log(`  ${name.padEnd(width)} ${counts} ${seconds.toFixed(1).padStart(7)} s  ${note}`.trimEnd());
  }
  const sum = (key: "passed" | "failed") => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !checkSteps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(", ")}; there are ${checkSteps.map((step) => step.name).join(", ")}.`,
  );
  process.exit(2);
}

const outcomes: Outcome[] = [];
for (const step of checkSteps.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const missing = outcomes.find((outcome) => step.needs?.includes(outcome.name) && outcome.failed > 0);
  outcomes.push(missing ? skipped(step, missing.name) : await runStep(step));
}
summarise(outcomes);
