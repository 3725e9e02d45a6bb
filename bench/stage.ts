import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { migrateDatabase, openDatabase, roleEnvironment } from "#cli/runtime/database.ts";
import { readSettings } from "#cli/runtime/settings.ts";

/** A database of its own in a folder of its own, with the settings every installation has. */
export interface Stage {
  folder: string;
  /** The environment of a process that works with this database */
  environment: Record<string, string>;
  owner: Client;
  end: () => Promise<void>;
}

/** Makes the stage and puts this process's environment on it. */
export async function makeStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "hourly-bench-"));
  const settings = readSettings({ DATA_DIR: join(folder, "data") });
  const database = await openDatabase(settings);
  await migrateDatabase(database);
  const environment = {
    ...(await roleEnvironment(database, settings)),
    DATA_DIR: settings.dataDir,
    HOURLY_SECRET: database.secret,
    LOG_LEVEL: "error",
    RATE_LIMIT: "1000000",
  };
  Object.assign(process.env, environment, { DATABASE_URL: "" });
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  return {
    folder,
    environment,
    owner,
    end: async () => {
      await owner.end();
      await database.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
