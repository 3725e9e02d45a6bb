import type { Command } from "commander";
import { build, isBuilt } from "../runtime/build.ts";
import { runChild } from "../runtime/child.ts";
import { commandCleanup } from "../runtime/command-cleanup.ts";
import { StartProblem } from "../runtime/problem.ts";
import { step } from "../runtime/progress.ts";
import { keepWorker } from "../runtime/serve.ts";
import { servingEnvironment } from "../runtime/serving.ts";

export function register(program: Command): void {
  program
    .command("serve")
    .description("Serve pages and API until it is stopped: one web process, no worker. Any number may run.")
    .action(serve);
  program
    .command("work")
    .description("Run the jobs until it is stopped: one worker, no pages. Any number may run.")
    .action(work);
  program
    .command("migrate")
    .description("Bring the database, its roles and their rights up to date, and nothing else.")
    // Every command does this before it acts.
    .action(() => console.log("The database is up to date."));
  program
    .command("build")
    .description("Build the pages, if something has changed since they were built.")
    .action(buildPages);
}

async function serve(): Promise<void> {
  await buildPages();
  const server = runChild("cli/web.ts", [], servingEnvironment());
  commandCleanup.add(server.stop);
  process.exitCode = 0;
  const code = await server.ended;
  if (!commandCleanup.begun) throw new StartProblem(`The web server ended by itself (exit code ${code}).`);
}

async function work(): Promise<void> {
  process.exitCode = 0;
  commandCleanup.add(keepWorker(servingEnvironment()).stop);
  console.log("working");
  // Until a signal: keepWorker starts a worker that ends again.
  await new Promise(() => setInterval(() => {}, 3_600_000));
}

async function buildPages(): Promise<void> {
  if (isBuilt()) return;
  await step("Building the pages (about a minute, only after a change)", () => build(commandCleanup.signal));
}
