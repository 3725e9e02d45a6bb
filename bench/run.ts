/** `npm run bench`: the figures of docs/performance.md, as ratios within one run. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "#cli/runtime/generate.ts";
import { explain } from "#cli/runtime/problem.ts";
import { step } from "#cli/runtime/progress.ts";
import { root } from "#cli/runtime/settings.ts";
import { performanceDocument, tableText } from "./document.ts";
import type { Figure } from "./measure.ts";
import { makeStage, type Stage } from "./stage.ts";
import { writeTimeclockFile } from "./timeclock-file.ts";

const imported = 100_000;
const reported = 1_000_000;

async function figuresOf(stage: Stage): Promise<Figure[]> {
  // Read after the environment is set: these modules ask for it.
  const { makeCompany, makeSession } = await import("./company.ts");
  const { importFigures, undoFigures } = await import("./import-figures.ts");
  const { commandFigures, reportFigures } = await import("./report-figures.ts");
  const { clockFigures } = await import("./clock-figures.ts");
  const { fillBlocks } = await import("./rows.sql.ts");
  const { owner, folder } = stage;

  const small = await makeCompany(owner, "bench-import", { people: 0, customers: 0, departments: 0 });
  const file = writeTimeclockFile(join(folder, "bench.timeclock"), imported);
  const written = await step("Importing", () => importFigures(owner, small, file));
  const shell = await step("Asking from the shell", () => commandFigures(small.company.slug, file, imported));
  const undone = await step("Undoing the import", () => undoFigures(small, written));
  const large = await makeCompany(owner, "bench-report", { people: 500, customers: 100, departments: 20 });
  await step("Making a million blocks", () => fillBlocks(owner, large.company.id, reported));
  const reports = await step("Reporting", () => reportFigures(large, reported));
  const clock = await step("Weighing the clock page", async () =>
    clockFigures(stage, await makeSession(owner, small)),
  );
  return [...clock, ...reports, ...shell, ...written.figures, ...undone];
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

async function main(): Promise<void> {
  await generateClient();
  const stage = await makeStage();
  try {
    const figures = await figuresOf(stage);
    writeFileSync(join(root, "docs/performance.md"), performanceDocument(figures, await versions(stage)));
    console.log(`\n${tableText(figures)}\n\nWritten to docs/performance.md.`);
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
