import type { Command } from "commander";
import { sealAudit } from "#lib/audit/seal.ts";
import { rebuildClockIns } from "#lib/ledger/rebuild.ts";
import { sealPunches } from "#lib/ledger/seal-punches.ts";
import { chosenCompanies, counted } from "./companies.ts";

export function register(program: Command): void {
  const ledger = program.command("ledger").description("Punches and the clock-ins they make.");
  ledger
    .command("verify")
    .description(
      "Rebuild every clock-in from its punches and compare; names the first difference and exits with 1.",
    )
    .option("--company <slug>", 'short name of a company, or "all"', "all")
    .action(verify);
  ledger
    .command("seal")
    .description("Seal audit trail and punches now, without waiting for the worker.")
    .option("--company <slug>", 'short name of a company, or "all"', "all")
    .action(seal);
}

async function verify({ company }: { company: string }): Promise<void> {
  for (const actor of await chosenCompanies(company, "ledger verify")) {
    const { clockIns, punches, difference } = await rebuildClockIns(actor);
    const { slug } = actor.company;
    if (!difference) {
      console.log(
        `${slug}: ${counted(clockIns, "clock-in")} rebuilt from ${counted(punches, "punch", "punches")}, all as kept.`,
      );
      continue;
    }
    const { clockInId, employeeId, column, kept, rebuilt } = difference;
    const what = column
      ? `${column} is ${kept}, but its punches make ${rebuilt}`
      : `there is ${kept}, but ${rebuilt}`;
    console.log(`${slug}: DIFFERENT at clock-in ${clockInId} of employee ${employeeId}: ${what}.`);
    process.exitCode = 1;
  }
}

async function seal({ company }: { company: string }): Promise<void> {
  for (const actor of await chosenCompanies(company, "ledger seal")) {
    const entries = await sealAudit(actor);
    const chains = await sealPunches(actor, new Date(), { always: true });
    console.log(
      `${actor.company.slug}: sealed ${counted(entries, "audit entry", "audit entries")} and ${counted(chains, "chain")} of punches.`,
    );
  }
}
