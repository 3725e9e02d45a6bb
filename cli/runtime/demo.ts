import { rmSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import type { OpenedDatabase } from "./database.ts";
import { readIfThere, writeDurably } from "./durable-file.ts";
import { note } from "./progress.ts";

const marker = (dataDir: string) => join(dataDir, "run/demo-begun");

/** Whether demo data was begun here and never finished: by a power cut, a kill, or a failure. */
export const isHalfSeeded = (dataDir: string): boolean => readIfThere(marker(dataDir)) !== undefined;

/** Writes the demo data between two notes, so that an interruption is seen at the next start. */
export async function seedBetweenNotes(dataDir: string, seed: () => Promise<void>): Promise<void> {
  writeDurably(marker(dataDir), new Date().toISOString());
  await seed();
  rmSync(marker(dataDir));
}

export async function isEmpty({ ownerUrl }: OpenedDatabase): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT NOT EXISTS (SELECT FROM companies) AND NOT EXISTS (SELECT FROM users) AS empty",
    );
    return rows[0].empty;
  } finally {
    await client.end();
  }
}

/** Whether this start brings demo data: into an empty embedded database, or where it was asked for. Never twice. */
export function wantsDemo(database: { embedded: boolean; empty: boolean; asked: boolean }): boolean {
  if (database.asked && !database.empty)
    note("No demo data: this database has companies or users in it already.");
  return database.empty && (database.embedded || database.asked);
}
