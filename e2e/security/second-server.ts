import { openDatabase, roleEnvironment } from "../../cli/runtime/database.ts";
import { startWebServer } from "../../cli/runtime/serve.ts";
import { readSettings } from "../../cli/runtime/settings.ts";
import { e2eDataDir, e2ePort } from "../settings.ts";

/** A second web process on the same build and database with settings of its own; each file of tests has its own port. */
export async function startSecond(
  port: number,
  settings: Record<string, string>,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const read = readSettings({ DATA_DIR: e2eDataDir, PORT: String(port) });
  const database = await openDatabase(read);
  const server = await startWebServer("production", read, {
    ...process.env,
    ...(await roleEnvironment(database, read)),
    NODE_ENV: "production",
    DATABASE_URL: "",
    __NEXT_PROCESSED_ENV: "true",
    DATA_DIR: read.dataDir,
    HOURLY_SECRET: database.secret,
    HOST: read.host,
    PORT: String(read.port),
    LOG_LEVEL: "error",
    ...settings,
  });
  const stop = async () => {
    await server.stop();
    await database.release();
  };
  return { url: `http://127.0.0.1:${read.port}`, stop };
}

/** One that believes that people reach it by https through a proxy on this machine. */
export const startBehindHttps = () =>
  startSecond(e2ePort + 1, {
    PUBLIC_URL: "https://hours.example.test",
    TRUSTED_PROXIES: "127.0.0.1, ::1",
  });
