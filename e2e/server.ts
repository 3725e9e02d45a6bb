/** The product under test: the production build on a new data folder with the demo companies. Runs until a signal. */
import { existsSync, rmSync } from "node:fs";
import { CleanupList } from "#cli/runtime/cleanup.ts";
import { stopIfAbandoned } from "#cli/runtime/embedded-database.ts";
import { launch } from "#cli/runtime/launch.ts";
import { explain } from "#cli/runtime/problem.ts";
import { readSettings } from "#cli/runtime/settings.ts";
import { e2eDataDir, e2ePort } from "./settings.ts";

const cleanup = new CleanupList();

async function emptyDataFolder(): Promise<void> {
  if (!existsSync(e2eDataDir)) return;
  await stopIfAbandoned(e2eDataDir);
  rmSync(e2eDataDir, { recursive: true, force: true });
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, async () => {
    await cleanup.run();
    await emptyDataFolder();
    process.exit(0);
  });
}

try {
  await emptyDataFolder();
  // Never the database of a .env: these tests write.
  const settings = readSettings({ DATA_DIR: e2eDataDir, PORT: String(e2ePort) });
  await launch({}, cleanup, settings);
} catch (error) {
  console.error(explain(error));
  await cleanup.run();
  process.exit(1);
}
