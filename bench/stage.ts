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
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const stage = await openStage(folder, join(folder, "data"), remove);
  Object.assign(process.env, stage.environment);
  return stage;
}

/** The stage on what a data folder has in it; `leave` comes after its end. */
export async function openStage(folder: string, dataDir: string, leave: () => void): Promise<Stage> {
  const settings = readSettings({ DATA_DIR: dataDir });
  const database = await openDatabase(settings);
  await migrateDatabase(database);
  const environment = {
    ...(await roleEnvironment(database, settings)),
    DATABASE_URL: "",
    DATA_DIR: settings.dataDir,
    HOURLY_SECRET: database.secret,
    LOG_LEVEL: "error",
    RATE_LIMIT: "100000000",
  };
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const end = async () => {
    await owner.end();
    await database.release();
    leave();
  };
  return { folder, environment, owner, end };
}
