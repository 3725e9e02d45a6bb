/** The rest of `npx hourly …`, on the pinned Node. */

import type { Command } from "commander";
import { commandCleanup as cleanup } from "./runtime/command-cleanup.ts";
import { knownRoleEnvironment, migrateDatabase, openDatabase, roleEnvironment } from "./runtime/database.ts";
import { generateClient } from "./runtime/generate.ts";
import { explain } from "./runtime/problem.ts";
import { givenEnvironment, isServing } from "./runtime/serving.ts";
import { readSettings } from "./runtime/settings.ts";

/**
 * Opens the database of the settings (starting the embedded one if it is not running) and brings it up to date before a
 * command acts. The doctor looks at it as it is.
 */
async function openBeforeAction(_program: Command, command: Command): Promise<void> {
  const asItIs = command.name() === "doctor";
  const settings = readSettings();
  const given = isServing(command.name()) ? givenEnvironment(settings) : null;
  if (given) {
    Object.assign(process.env, given);
    return;
  }
  const database = await openDatabase(settings);
  cleanup.add(database.release);
  if (!asItIs) await migrateDatabase(database);
  const roles = await (asItIs ? knownRoleEnvironment : roleEnvironment)(database, settings);
  Object.assign(process.env, roles, {
    DATABASE_URL: "",
    DATA_DIR: settings.dataDir,
    HOURLY_SECRET: database.secret,
    // What a command prints is its answer: the log does not belong into it. What serves has no other.
    LOG_LEVEL: process.env.LOG_LEVEL || (isServing(command.name()) ? "info" : "warn"),
  });
  const { closeClients } = await import("#lib/db/client.ts");
  cleanup.add(closeClients);
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
