/**
 * `npm run bench`: the figures of docs/performance.md, as ratios within one run. With names of parts, such as
 * `npm run bench -- reports`, only those are measured and printed, and the page stays as it is.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "#cli/runtime/generate.ts";
import { explain, StartProblem } from "#cli/runtime/problem.ts";
import { step } from "#cli/runtime/progress.ts";
import { root } from "#cli/runtime/settings.ts";
import type { CompanyActor } from "#lib/access/actor.ts";
import { performanceDocument, tableText } from "./document.ts";
import type { Figure } from "./measure.ts";
import { makeStage, type Stage } from "./stage.ts";
import { writeTimeclockFile } from "./timeclock-file.ts";

const imported = 100_000;
const reported = 1_000_000;

const parts = ["clock", "pages", "punch", "people", "reports", "import"] as const;
type Part = (typeof parts)[number];

async function figuresOf(stage: Stage, asked: readonly Part[]): Promise<Figure[]> {
  // Read after the environment is set: these modules ask for it.
  const { makeCompany, makeSession } = await import("./company.ts");
  const { clockFigures } = await import("./clock-figures.ts");
  const none = { people: 0, customers: 0, departments: 0 };
  const company = await makeCompany(stage.owner, "bench-import", none);
  // The import first: the report's filling takes a constraint away that an import has to meet.
  const imports = asked.includes("import") ? await importPart(stage, company) : [];
  const reports = asked.includes("reports") ? await reportPart(stage) : [];
  const clock = asked.includes("clock")
    ? await step("Weighing the clock page", async () =>
        clockFigures(stage, await makeSession(stage.owner, company)),
      )
    : [];
  const pages = asked.includes("pages") ? await pagePart() : [];
  const punches = asked.includes("punch") ? await punchPart(stage) : [];
  const crowd = asked.includes("people") ? await peoplePart() : [];
  return [...clock, ...pages, ...punches, ...crowd, ...reports, ...imports];
}

async function importPart({ owner, folder }: Stage, company: CompanyActor): Promise<Figure[]> {
  const { importFigures, undoFigures } = await import("./import-figures.ts");
  const { commandFigures } = await import("./report-figures.ts");
  const file = writeTimeclockFile(join(folder, "bench.timeclock"), imported);
  const written = await step("Importing", () => importFigures(owner, company, file));
  const { slug } = company.company;
  const shell = await step("Asking from the shell", () => commandFigures(slug, file, imported));
  const undone = await step("Undoing the import", () => undoFigures(company, written));
  return [...shell, ...written.figures, ...undone];
}

async function pagePart(): Promise<Figure[]> {
  const { pageFigures } = await import("./page-figures.ts");
  return step("Asking for pages beside ten million clock-ins", pageFigures);
}

async function punchPart(stage: Stage): Promise<Figure[]> {
  const { punchFigures } = await import("./punch-figures.ts");
  return step("Clocking in through the API", () => punchFigures(stage));
}

async function peoplePart(): Promise<Figure[]> {
  const { crowdFigures } = await import("./crowd-figures.ts");
  return step("Two hundred people at work for five minutes", crowdFigures);
}

async function reportPart({ owner }: Stage): Promise<Figure[]> {
  const { makeCompany } = await import("./company.ts");
  const { reportFigures } = await import("./report-figures.ts");
  const { fillBlocks } = await import("./rows.sql.ts");
  const large = await makeCompany(owner, "bench-report", { people: 500, customers: 100, departments: 20 });
  await step("Making a million blocks", () => fillBlocks(owner, large.company.id, reported));
  return step("Reporting", () => reportFigures(large, reported));
}

async function versions(stage: Stage): Promise<Record<string, string>> {
  const { rows } = await stage.owner.query<{ server_version: string }>("SHOW server_version");
  const ledger = spawnSync("ledger", ["--version"], { encoding: "utf8" }).stdout?.split("\n")[0] ?? "";
  const found = /Ledger ([\d.]+)/.exec(ledger)?.[1];
  return {
    Node: process.versions.node,
    PostgreSQL: rows[0]?.server_version ?? "",
    ...(found ? { ledger: found } : {}),
  };
}

function askedParts(names: readonly string[]): readonly Part[] {
  const unknown = names.filter((name) => !parts.some((part) => part === name));
  if (unknown.length > 0)
    throw new StartProblem(`The parts are ${parts.join(", ")}, not ${unknown.join(", ")}.`);
  return names.length > 0 ? parts.filter((part) => names.includes(part)) : parts;
}

async function main(): Promise<void> {
  const asked = askedParts(process.argv.slice(2));
  await generateClient();
  const stage = await makeStage();
  try {
    const figures = await figuresOf(stage, asked);
    console.log(`\n${tableText(figures)}`);
    if (asked.length < parts.length) return;
    writeFileSync(join(root, "docs/performance.md"), performanceDocument(figures, await versions(stage)));
    console.log("\nWritten to docs/performance.md.");
  } finally {
    const { closeClients } = await import("#lib/db/client.ts");
    await closeClients();
    await stage.end();
  }
}

try {
  await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
process.exit();
