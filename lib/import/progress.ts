import { setTimeout as sleep } from "node:timers/promises";
import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { said } from "#lib/i18n/said.ts";
import { log } from "#lib/log.ts";
import { notePosition } from "./sql.ts";

/** Between the writing of an import and those who watch it. */
export interface Pace {
  /** So many rows more are dealt with. */
  moved(rows: number): void;
  /** Throws when somebody asked to stop; then nothing is kept. */
  checkStop(): void;
}

/** Somebody stopped the import: its transaction is rolled back. */
export class ImportStopped extends Error {
  constructor() {
    super(said("import.stopped"));
    this.name = "ImportStopped";
  }
}

const everyMs = 500;

/**
 * Runs `work` and meanwhile, on a connection of its own, notes how far it is and looks whether it is to stop: what the
 * one transaction of an import writes is seen by nobody before its end.
 */
export async function withProgress<T>(
  actor: CompanyActor,
  importId: string,
  signal: AbortSignal | null,
  work: (pace: Pace) => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  let done = 0;
  const look = () =>
    open(actor, "import.progress", (db) => notePosition(db, actor.company.id, importId, done));
  let stop = await look();
  const watching = (async () => {
    for (;;) {
      await sleep(everyMs, undefined, { signal: ended.signal }).catch(() => {});
      if (ended.signal.aborted) return;
      stop ||= await look();
    }
  })().catch((error: unknown) =>
    log.warn({ err: error, importId }, "the progress of an import is not shown"),
  );
  try {
    return await work({
      moved: (rows) => {
        done += rows;
      },
      checkStop: () => {
        if (stop || signal?.aborted) throw new ImportStopped();
      },
    });
  } finally {
    ended.abort();
    await watching;
  }
}
