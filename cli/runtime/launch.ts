import { join } from "node:path";
import { build, isBuilt } from "./build.ts";
import { runChild } from "./child.ts";
import type { CleanupList } from "./cleanup.ts";
import { migrateDatabase, type OpenedDatabase, openDatabase, roleEnvironment } from "./database.ts";
import { isHalfSeeded, seedBetweenNotes, wantsDemo } from "./demo.ts";
import { isEmpty } from "./empty.sql.ts";
import { generateClient } from "./generate.ts";
import { StartProblem } from "./problem.ts";
import { note, step } from "./progress.ts";
import { keepWorker, type Mode, reachable, startWebServer } from "./serve.ts";
import { readSettings, type Settings } from "./settings.ts";
import { hold } from "./turn.ts";

export type LaunchOptions = {
  /** Hot reload instead of a production build. */
  dev?: boolean;
  /** Demo data also into a database that was brought along. */
  demo?: boolean;
};

export type Launched = {
  url: string;
  settings: Settings;
  embedded: boolean;
  /** Prints the one-time link for a database without an administrator. */
  printFirstLink: () => Promise<void>;
  /** Ends when the web server ends by itself. */
  ended: Promise<number | null>;
};

/**
 * From settings to a running product: database, migrations, roles, demo data, build, web server, worker. Everything
 * started is in `cleanup`, also when this throws half-way.
 *
 * Errors: StartProblem, one sentence for a person.
 */
export async function launch(
  options: LaunchOptions,
  cleanup: CleanupList,
  settings = readSettings(),
): Promise<Launched> {
  const mode = options.dev ? "development" : "production";
  const url = `http://${settings.host === "127.0.0.1" ? "localhost" : reachable(settings.host)}:${settings.port}`;
  await step("Checking the database client", generateClient);
  const database = await step("Starting the database", () => openDatabase(settings));
  cleanup.add(database.release);
  holdDataFolder(settings, url, cleanup);
  await prepare(database, settings);
  const roles = await step("Checking the database roles", () => roleEnvironment(database, settings));
  const environment = serverEnvironment(settings, database, roles, mode);
  await seedIfWanted(options, database, settings, environment, cleanup);
  if (mode === "production" && !isBuilt()) {
    await step("Building the pages (about a minute, only after a change)", () => build(cleanup.signal));
  }
  cleanup.add(keepWorker(environment).stop);
  const server = await step("Starting the web server", () => startWebServer(mode, settings, environment));
  cleanup.add(server.stop);
  const linkEnvironment = { ...environment, PUBLIC_URL: settings.publicUrl ?? url };
  const printFirstLink = () => runToEnd("cli/first-administrator.ts", linkEnvironment, cleanup);
  return { url, settings, embedded: database.embedded, printFirstLink, ended: server.ended };
}

async function seedIfWanted(
  options: LaunchOptions,
  database: OpenedDatabase,
  settings: Settings,
  environment: NodeJS.ProcessEnv,
  cleanup: CleanupList,
): Promise<void> {
  const empty = await isEmpty(database.ownerUrl);
  if (!wantsDemo({ embedded: database.embedded, empty, asked: options.demo ?? false })) return;
  // Writing a year of work at once is maintenance: the one script besides migrations that knows the owner.
  const maintenance = { ...environment, DATABASE_URL: database.ownerUrl };
  await step("Writing the demo companies (once)", () =>
    seedBetweenNotes(settings.dataDir, () => runToEnd("cli/seed.ts", maintenance, cleanup)),
  );
}

/** One start per data folder. */
function holdDataFolder({ dataDir }: Settings, url: string, cleanup: CleanupList): void {
  const held = hold(join(dataDir, "run/start.lock"), url);
  if ("holder" in held) {
    throw new StartProblem(
      `Hourly already runs from ${dataDir} (process ${held.holder}, ${held.about}): stop it first, or set DATA_DIR and PORT for a second one.`,
    );
  }
  cleanup.add(held.release);
}

/** Brings the schema up to date; demo data that was cut off is thrown away first. */
async function prepare(database: OpenedDatabase, settings: Settings): Promise<void> {
  if (isHalfSeeded(settings.dataDir)) {
    if (!database.recreate) {
      throw new StartProblem(
        "The demo data in this database was cut off half-way: empty the database, then start again.",
      );
    }
    note("The demo data was cut off half-way; it is written again.");
    await database.recreate();
  }
  const applied = await step("Migrating the database", () => migrateDatabase(database));
  if (applied.length > 0)
    note(`applied ${applied.length} ${applied.length === 1 ? "migration" : "migrations"}`);
}

/**
 * What the serving processes may know. The owner's address is set to nothing rather than left out, so that a `.env`
 * read by somebody else cannot bring it back.
 */
function serverEnvironment(
  settings: Settings,
  database: OpenedDatabase,
  roles: Record<string, string>,
  mode: Mode,
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...roles,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: "",
    // Next would read .env again, after us: the start has read it already, and tests must not see it.
    __NEXT_PROCESSED_ENV: "true",
    DATA_DIR: settings.dataDir,
    HOURLY_SECRET: database.secret,
    HOST: settings.host,
    PORT: String(settings.port),
  };
}

async function runToEnd(script: string, environment: NodeJS.ProcessEnv, cleanup: CleanupList): Promise<void> {
  const child = runChild(script, [], environment);
  cleanup.add(child.stop);
  const code = await child.ended;
  if (code !== 0)
    throw new StartProblem(`${script} ended with exit code ${code}; its message above says why.`);
}
