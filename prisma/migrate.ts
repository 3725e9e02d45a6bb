/**
 * Migrations without Prisma's native engine. On the command line:
 *
 *     node prisma/migrate.ts diff          SQL from nothing to the datamodel
 *     node prisma/migrate.ts diff HEAD     SQL from the datamodel of a git revision to the one on disk
 *     node prisma/migrate.ts deploy        apply what is missing to DATABASE_URL
 */
import { Client, Pool } from "pg";
import { readDatamodel, readDatamodelAt, readMigrations } from "./datamodel.ts";
import { type DatamodelFile, noDatabase, openEngine, wholeScripts } from "./engine.ts";
import { cutOff, takeTurn } from "./sql.ts";

const noFilter = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that `ownerUrl` lacks. One that was cut off, by a power failure or an error, has left nothing
 * behind (each is one transaction), so it is tried again.
 */
export async function migrate(ownerUrl: string): Promise<{ applied: string[] }> {
  const turn = new Client({ connectionString: ownerUrl, application_name: "hourly migrate" });
  await turn.connect();
  try {
    await takeTurn(turn);
    const migrationsList = await readMigrations();
    const pool = new Pool({ connectionString: ownerUrl, max: 1 });
    const engine = await openEngine(wholeScripts(pool), await readDatamodel());
    try {
      for (const migrationName of await cutOff(turn)) await engine.markMigrationRolledBack({ migrationName });
      const done = await engine.applyMigrations({ migrationsList, filters: noFilter });
      return { applied: done.appliedMigrationNames };
    } finally {
      engine.free();
      await pool.end();
    }
  } finally {
    await turn.end();
  }
}

async function diff(from: DatamodelFile[] | "empty", to: DatamodelFile[]): Promise<string> {
  const engine = await openEngine(noDatabase, to);
  try {
    const result = await engine.diff({
      from: from === "empty" ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    return result.stdout ?? "";
  } finally {
    engine.free();
  }
}

/** The SQL that builds the whole datamodel: the first migration's starting text, and the drift test's yardstick. */
export async function diffFromEmpty(): Promise<string> {
  return diff("empty", await readDatamodel());
}

/** The SQL from the datamodel at a git revision to the one on disk: a later migration's starting text. */
export async function diffFromRevision(revision: string): Promise<string> {
  return diff(readDatamodelAt(revision), await readDatamodel());
}

async function main([command, revision]: string[]): Promise<void> {
  if (command === "diff") {
    console.log(revision ? await diffFromRevision(revision) : await diffFromEmpty());
  } else if (command === "deploy" && process.env.DATABASE_URL) {
    const { applied } = await migrate(process.env.DATABASE_URL);
    console.log(applied.length > 0 ? `Applied ${applied.join(", ")}.` : "Nothing to apply.");
  } else {
    console.error("Use: node prisma/migrate.ts diff [git revision] | deploy (with DATABASE_URL)");
    process.exitCode = 2;
  }
}

if (import.meta.main) await main(process.argv.slice(2));
