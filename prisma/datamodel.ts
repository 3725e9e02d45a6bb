/** Reads prisma/schema/*.prisma and prisma/migrations/ from disk, in the shapes the schema engine takes. */
import { execFileSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { DatamodelFile } from "./engine.ts";

const schemaFolder = join(import.meta.dirname, "schema");
const migrationsFolder = join(import.meta.dirname, "migrations");

export async function readDatamodel(folder = schemaFolder): Promise<DatamodelFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(join(folder, name), "utf8") })),
  );
}

/** The datamodel as it was at a git revision: the starting point of the next migration. */
export function readDatamodelAt(revision: string): DatamodelFile[] {
  const git = (...args: string[]) =>
    execFileSync("git", args, {
      cwd: import.meta.dirname,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  return git("ls-tree", "--full-tree", "--name-only", `${revision}:./schema`)
    .split("\n")
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({ path: name, content: git("show", `${revision}:./schema/${name}`) }));
}

export async function readMigrations(folder = migrationsFolder): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: folder,
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await readFile(join(folder, name, "migration.sql"), "utf8") },
        },
      })),
    ),
  };
}
