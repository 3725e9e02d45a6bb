/** The rest of `npx hourly …`, on the pinned Node. */
import { CleanupList } from "./runtime/cleanup.ts";
import { migrateDatabase, openDatabase, roleEnvironment } from "./runtime/database.ts";
import { generateClient } from "./runtime/generate.ts";
import { explain } from "./runtime/problem.ts";
import { readSettings } from "./runtime/settings.ts";

const cleanup = new CleanupList();

/** Opens the database of the settings (starting the embedded one if it is not running) before a command acts. */
async function openBeforeAction(): Promise<void> {
  const settings = readSettings();
  const database = await openDatabase(settings);
  cleanup.add(database.release);
  await migrateDatabase(database);
  const roles = await roleEnvironment(database, settings);
  Object.assign(process.env, roles, {
    DATABASE_URL: "",
    DATA_DIR: settings.dataDir,
    HOURLY_SECRET: database.secret,
    // What a command prints is its answer: the log does not belong into it.
    LOG_LEVEL: process.env.LOG_LEVEL || "warn",
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
    process.exit(130);
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
