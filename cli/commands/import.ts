import { basename } from "node:path";
import { type Command, Option } from "commander";
import { type CompanyActor, commandActor } from "#lib/access/actor.ts";
import { env } from "#lib/env.ts";
import { toAppError } from "#lib/errors.ts";
import { askApply, askUndo, dryRun, previewImport } from "#lib/import/commands.ts";
import { guessFormat } from "#lib/import/file/guess-format.ts";
import { type Meaning, meanings } from "#lib/import/file/twice.ts";
import { findImport, listImports } from "#lib/import/queries.ts";
import { runImport } from "#lib/import/run.ts";
import { type ImportFormat, type ImportPreview, importFormats } from "#lib/import/schema.ts";
import { companyActors } from "#lib/jobs/companies.ts";
import { StartProblem } from "../runtime/problem.ts";
import { readBytes } from "../runtime/read-bytes.ts";
import { counted } from "./companies.ts";
import { previewText } from "./import-text.ts";

interface Options {
  company?: string;
  format?: ImportFormat;
  ambiguous?: Meaning;
  apply?: true;
}

export function register(program: Command): void {
  const command = program
    .command("import")
    .description("Bring in hours from a file. Shows what would happen; --apply does it.")
    .argument("[file]", "a timeclock file of ledger or hledger, or a CSV")
    .option("--company <slug>", "short name of the company")
    .addOption(
      new Option("--format <format>", "found out from the file when left out").choices(importFormats),
    )
    .addOption(
      new Option(
        "--ambiguous <which>",
        "which is meant of a local time that came twice, as the clock was put back",
      ).choices(meanings),
    )
    .option("--apply", "import it")
    .action((file: string | undefined, options: Options) => importFile(file, options));
  command
    .command("undo <id>")
    .description("Take an import back: what it added becomes void, what it changed is as before.")
    .action((id: string, _options, self: Command) => undo(id, self.optsWithGlobals()));
  command
    .command("list")
    .description("The latest imports.")
    .action((_options, self: Command) => list(self.optsWithGlobals()));
}

function actorFor({ company }: Options): Promise<CompanyActor> {
  if (!company) throw new StartProblem("Say which company: --company SLUG.");
  return commandActor(company, "hourly import");
}

async function importFile(path: string | undefined, options: Options): Promise<void> {
  if (!path) throw new StartProblem("Say which file: hourly import FILE --company SLUG.");
  const actor = await actorFor(options);
  const [name, bytes] = [basename(path), readBytes(path, env.IMPORT_MAX_BYTES)];
  const file = { name, bytes, format: options.format ?? guessFormat(name, bytes) };
  const choice = { all: options.ambiguous ?? null, each: {} };
  if (!options.apply) {
    const preview = await dryRun(actor, file, choice);
    console.log(previewText(preview, actor.company));
    if (isBlocked(preview)) process.exitCode = 1;
    else if (preview.toAdd + preview.toChange > 0)
      console.log("\nNothing was changed. Add --apply to import it.");
    return;
  }
  const { id, preview } = await previewImport(actor, file, choice);
  console.log(previewText(preview, actor.company));
  if (isBlocked(preview)) {
    process.exitCode = 1;
    return;
  }
  if (preview.toAdd + preview.toChange > 0) await apply(actor, id);
}

const isBlocked = ({ problems, twice }: ImportPreview) => problems.total > 0 || twice.open > 0;

async function apply(actor: CompanyActor, id: string): Promise<void> {
  await askApply(actor, id, "here");
  await runImport(actor, id);
  const done = await findImport(actor, id);
  if (done.status !== "applied") throw new StartProblem(done.error ?? "The import was not applied.");
  const { toAdd, toChange } = done.preview;
  console.log(`\nImported: ${counted(toAdd, "clock-in")} added, ${toChange} changed.`);
  console.log(`To take it back: hourly import undo ${id}`);
}

/** The company an import belongs to: its id is enough to say which is meant. */
async function ownerOf(id: string): Promise<CompanyActor> {
  for (const actor of await companyActors("hourly import undo")) {
    const found = await findImport(actor, id).catch((error) => {
      if (toAppError(error).code === "not_found") return null;
      throw error;
    });
    if (found) return actor;
  }
  throw new StartProblem(`There is no import ${id}.`);
}

async function undo(id: string, options: Options): Promise<void> {
  const actor = options.company ? await actorFor(options) : await ownerOf(id);
  await askUndo(actor, id, "here");
  await runImport(actor, id);
  const { status, error, preview } = await findImport(actor, id);
  if (status !== "undone" || !preview.undo) throw new StartProblem(error ?? "The import was not undone.");
  const { removed, restored, left } = preview.undo;
  console.log(`Undone: ${counted(removed, "clock-in")} removed, ${restored} set back, ${left.total} left.`);
  for (const { line, message } of left.shown) console.log(`  line ${line}: ${message}`);
  console.log("People, customers and projects it brought stay.");
}

async function list(options: Options): Promise<void> {
  const actor = await actorFor(options);
  const { rows } = await listImports(actor, { page: undefined });
  if (rows.length === 0) console.log("No file has been imported yet.");
  for (const { id, createdAt, status, rows: count, fileName } of rows) {
    console.log(
      `${id}  ${createdAt.slice(0, 16).replace("T", " ")}Z  ${status.padEnd(9)}  ${counted(count, "row")}  ${fileName}`,
    );
  }
}
