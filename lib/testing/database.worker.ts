/** Before each file of database tests: a database of its own, copied from the migrated one, and its settings. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { onDatabase, remakeDatabase } from "./database.sql.ts";
import { TEST_SECRET } from "./secret.ts";

const { ownerUrl, template, roles, files } = inject("server");
const name = `${template}_${process.env.VITEST_POOL_ID ?? "1"}`;
const dataDir = join(files, name);
await remakeDatabase(ownerUrl, name, template);
rmSync(dataDir, { recursive: true, force: true });
mkdirSync(dataDir, { recursive: true });

// The login roles are the template's: their rights and row rules were copied along with its tables.
Object.assign(process.env, {
  APP_DATABASE_URL: onDatabase(roles.app, name),
  PLATFORM_DATABASE_URL: onDatabase(roles.platform, name),
  RESOLVER_DATABASE_URL: onDatabase(roles.resolver, name),
  RETENTION_DATABASE_URL: onDatabase(roles.retention, name),
  TEST_OWNER_URL: onDatabase(ownerUrl, name),
  HOURLY_SECRET: TEST_SECRET,
  DATA_DIR: dataDir,
  LOG_LEVEL: "silent",
  DATABASE_URL: "",
});
