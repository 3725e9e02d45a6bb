import { basename } from "node:path";
import type { Command } from "commander";
import { commandActor } from "#lib/access/actor.ts";
import { checkPeople, importPeople } from "#lib/employee-import/commands.ts";
import { type EmployeePreview, mostBytes } from "#lib/employee-import/schema.ts";
import { readBytes } from "../runtime/read-bytes.ts";
import { counted } from "./companies.ts";
import { saying } from "./saying.ts";

interface Options {
  company: string;
  apply?: true;
  createDepartments?: true;
}

export function register(program: Command): void {
  program
    .command("employees")
    .description("The people of a company.")
    .command("import")
    .description("Add and change people from a CSV file. Shows what would happen; --apply does it.")
    .argument(
      "<file>",
      "columns: number, name, email, department, site, role, hired, ends, weekly_hours, rate, currency",
    )
    .requiredOption("--company <slug>", "short name of the company")
    .option("--create-departments", "make departments the file names and the company does not have")
    .option("--apply", "import it")
    .action((file: string, options: Options) => saying(() => importFile(file, options)));
}

async function importFile(path: string, { company, apply, createDepartments }: Options): Promise<void> {
  const actor = await commandActor(company, "hourly employees import");
  const file = { name: basename(path), bytes: readBytes(path, mostBytes) };
  const preview = await checkPeople(actor, file);
  console.log(previewText(preview));
  const { digest, problems, adds, changes, newDepartments } = preview;
  const blocked = problems.total > 0 || (newDepartments.length > 0 && !createDepartments);
  if (blocked) process.exitCode = 1;
  if (blocked || adds.total + changes.total === 0) return;
  if (!apply) {
    console.log("\nNothing was changed. Add --apply to import it.");
    return;
  }
  const { applied } = await importPeople(actor, file, {
    digest,
    createDepartments: createDepartments === true,
  });
  if (applied)
    console.log(
      `\nImported: ${counted(applied.added, "person", "people")} added, ${applied.changed} changed.`,
    );
}

function previewText({
  fileName,
  rows,
  adds,
  changes,
  unchanged,
  problems,
  newDepartments,
  notRead,
}: EmployeePreview) {
  const lines = [
    `${fileName}: ${counted(rows, "row")}`,
    `  to add      ${adds.total}`,
    `  to change   ${changes.total}`,
    `  as they are ${unchanged}`,
  ];
  if (notRead.length > 0) lines.push(`  columns that are not read: ${notRead.join(", ")}`);
  if (newDepartments.length > 0)
    lines.push(
      `  departments that are not there: ${newDepartments.join(", ")} (--create-departments makes them)`,
    );
  if (problems.total > 0) lines.push(`  ${counted(problems.total, "thing")} to put right:`);
  for (const { line, column, message } of problems.shown)
    lines.push(`    line ${line}${column ? `, ${column}` : ""}: ${message}`);
  return lines.join("\n");
}
