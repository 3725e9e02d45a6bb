import type { Command } from "commander";
import { examine } from "#lib/doctor/examine.ts";
import type { Finding, Verdict } from "#lib/doctor/schema.ts";

const marks: Record<Verdict, string> = { ok: "ok  ", warn: "LOOK", bad: "BAD " };

export function register(program: Command): void {
  program
    // Known by this name to cli/hourly.ts, which mends nothing before it looks.
    .command("doctor")
    .description(
      "Look at all the installation stands on and say what to do; changes nothing, and exits with 1 when something is wrong.",
    )
    .action(doctor);
}

async function doctor(): Promise<void> {
  const findings = await examine();
  const width = Math.max(...findings.map(({ check }) => check.length));
  for (const finding of findings) console.log(lineOf(finding, width));
  if (findings.some(({ verdict }) => verdict === "bad")) process.exitCode = 1;
}

function lineOf({ check, verdict, says, toDo }: Finding, width: number): string {
  const advice = toDo ? `\n${" ".repeat(width + 8)}${toDo}` : "";
  return `${marks[verdict]}  ${check.padEnd(width)}  ${says}${advice}`;
}
