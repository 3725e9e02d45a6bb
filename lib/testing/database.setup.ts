/** Once before the database tests: a server, and on it a migrated database to copy for each test file. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openEmbedded, stopIfAbandoned } from "#cli/runtime/embedded-database.ts";
import { ensureRoles, type RoleUrls } from "#lib/db/roles.ts";
import { migrate } from "../../prisma/migrate.ts";
import { allowCopies, dropTestDatabases, remakeDatabase } from "./database.sql.ts";
import { TEST_SECRET } from "./secret.ts";

export type TestServer = { ownerUrl: string; template: string; roles: RoleUrls; files: string };

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}

const TEMPLATE = "hourly_test";
const PREFIX = "hourly-test-";

/** Durability is given up: nothing of it outlives the run. */
const fastSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  shared_buffers: "128MB",
};

/** The owner of a local server brought along with TEST_DATABASE_URL (may make databases and roles), or of our own. */
async function startServer(folder: string): Promise<{ ownerUrl: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    await dropTestDatabases(given, TEMPLATE);
    return { ownerUrl: given, stop: () => dropTestDatabases(given, TEMPLATE) };
  }
  const server = await openEmbedded(folder, { settings: fastSettings });
  await allowCopies(server.superuserUrl, new URL(server.ownerUrl).username);
  return { ownerUrl: server.ownerUrl, stop: server.release };
}

/** What a run that was killed left behind. */
async function removeIfAbandoned(folder: string): Promise<void> {
  if (await stopIfAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(PREFIX)) await removeIfAbandoned(join(tmpdir(), name));
  }
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  const stops = [() => rmSync(folder, { recursive: true, force: true })] as (() => Promise<void> | void)[];
  const end = async () => {
    for (const stop of stops.toReversed()) await stop();
  };
  try {
    const { ownerUrl, stop } = await startServer(folder);
    stops.push(stop);
    const url = await remakeDatabase(ownerUrl, TEMPLATE);
    await migrate(url);
    const roles = await ensureRoles(url, TEST_SECRET);
    project.provide("server", { ownerUrl, template: TEMPLATE, roles, files: join(folder, "files") });
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}
