/** The rest of `npx hourly …`, on the pinned Node. */

import type { Command } from "commander";
import { commandCleanup as cleanup } from "./runtime/command-cleanup.ts";
import { knownRoleEnvironment, migrateDatabase, openDatabase, roleEnvironment } from "./runtime/database.ts";
import { generateClient } from "./runtime/generate.ts";
import { explain, StartProblem } from "./runtime/problem.ts";
import { givenEnvironment, isServing } from "./runtime/serving.ts";
import { readSettings, type Settings } from "./runtime/settings.ts";

/**
 * Makes the database ready before a command acts: on a machine without the owner's address it is taken as it is, else it
 * is opened (the embedded one is started if it is not running) and brought up to date. The doctor looks at it as it is.
 */
async function openBeforeAction(_program: Command, command: Command): Promise<void> {
  const name = command.name();
  // Pages are made of files alone.
  if (name === "build") return;
  const settings = readSettings();
  const given = givenEnvironment(settings);
  if (given && name === "migrate") throw new StartProblem(ownerNeeded);
  Object.assign(process.env, given ?? (await openAsOwner(settings, name === "doctor")), {
    // What a command prints is its answer: the log does not belong into it. What serves has no other.
    LOG_LEVEL: process.env.LOG_LEVEL || (isServing(name) ? "info" : "warn"),
  });
  const { closeClients } = await import("#lib/db/client.ts");
  cleanup.add(closeClients);
}

const ownerNeeded =
  "Only the owner of the database can bring it up to date: set DATABASE_URL, or run this on the machine that has it.";

async function openAsOwner(settings: Settings, asItIs: boolean): Promise<Record<string, string>> {
  const database = await openDatabase(settings);
  cleanup.add(database.release);
  if (!asItIs) await migrateDatabase(database);
  const roles = await (asItIs ? knownRoleEnvironment : roleEnvironment)(database, settings);
  return { ...roles, DATABASE_URL: "", DATA_DIR: settings.dataDir, HOURLY_SECRET: database.secret };
}

async function main(): Promise<void> {
  await generateClient();
  const { buildProgram } = await import("./program.ts");
  await buildProgram().hook("preAction", openBeforeAction).parseAsync();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, async () => {
    await cleanup.run();
    process.exit(process.exitCode ?? 130);
  });
}

try {
  await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await cleanup.run();
}
// Whatever a command has left open (a timer, a socket) must not keep the terminal waiting.
process.exit();
