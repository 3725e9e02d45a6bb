import { openDatabase, roleEnvironment } from "../../cli/runtime/database.ts";
import { startWebServer } from "../../cli/runtime/serve.ts";
import { readSettings } from "../../cli/runtime/settings.ts";
import { e2eDataDir, e2ePort } from "../settings.ts";

/**
 * A second web process on the same build and database, which believes that people reach it by https through a proxy on
 * this machine.
 */
export async function startBehindHttps(): Promise<{ url: string; stop: () => Promise<void> }> {
  const settings = readSettings({ DATA_DIR: e2eDataDir, PORT: String(e2ePort + 1) });
  const database = await openDatabase(settings);
  const server = await startWebServer("production", settings, {
    ...process.env,
    ...(await roleEnvironment(database, settings)),
    NODE_ENV: "production",
    DATABASE_URL: "",
    __NEXT_PROCESSED_ENV: "true",
    DATA_DIR: settings.dataDir,
    HOURLY_SECRET: database.secret,
    HOST: settings.host,
    PORT: String(settings.port),
    PUBLIC_URL: "https://hours.example.test",
    TRUSTED_PROXIES: "127.0.0.1, ::1",
    LOG_LEVEL: "error",
  });
  const stop = async () => {
    await server.stop();
    await database.release();
  };
  return { url: `http://127.0.0.1:${settings.port}`, stop };
}
