import type { Command } from "commander";
import { type Verified, verifyCompany } from "#lib/ledger/verify.ts";
import { chosenCompanies, counted } from "./companies.ts";

export function register(program: Command): void {
  const audit = program.command("audit").description("The audit trail and its proof.");
  audit
    .command("verify")
    .description("Prove audit trail, punches and seals; names the first broken link and exits with 1.")
    .option("--company <slug>", 'short name of a company, or "all"', "all")
    .action(verify);
}

async function verify({ company }: { company: string }): Promise<void> {
  for (const actor of await chosenCompanies(company, "audit verify")) {
    const result = await verifyCompany(actor);
    console.log(`${actor.company.slug}: ${result.ok ? proofText(result) : breakText(result)}`);
    if (!result.ok) process.exitCode = 1;
  }
}

function proofText({ trail, chains, punchSeals }: Extract<Verified, { ok: true }>): string {
  const parts = [
    counted(trail.entries, "audit entry", "audit entries"),
    `${counted(trail.waiting, "entry", "entries")} waiting for a seal`,
    counted(trail.seals, "seal"),
    `${counted(chains.punches, "punch", "punches")} in ${counted(chains.chains, "chain")}`,
    counted(punchSeals, "punch seal"),
  ];
  const erased = trail.erased + chains.erased;
  if (erased > 0) parts.push(`${counted(erased, "value")} erased`);
  return `proven. ${parts.join(", ")}.`;
}

function breakText({ broken }: Extract<Verified, { ok: false }>): string {
  const place = broken.position === null ? "" : `, position ${broken.position}`;
  return `BROKEN at ${broken.table} ${broken.id}${place}: ${broken.message}.`;
}
