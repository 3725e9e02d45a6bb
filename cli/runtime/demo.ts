import { rmSync } from "node:fs";
import { join } from "node:path";
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

/** Whether this start brings demo data: into an empty embedded database, or where it was asked for. Never twice. */
export function wantsDemo(database: { embedded: boolean; empty: boolean; asked: boolean }): boolean {
  if (database.asked && !database.empty)
    note("No demo data: this database has companies or users in it already.");
  return database.empty && (database.embedded || database.asked);
}
