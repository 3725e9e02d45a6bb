import { readFileSync } from "node:fs";
import type { Client } from "pg";
import type { CompanyActor } from "#lib/access/actor.ts";
import { askApply, askUndo, dryRun, previewImport } from "#lib/import/commands.ts";
import { findImport } from "#lib/import/queries.ts";
import { runImport } from "#lib/import/run.ts";
import { type Figure, ratio, seconds, time } from "./measure.ts";
import { timeOfCopy } from "./rows.sql.ts";

/** What an import is measured against: COPY of the very rows it wrote. */
interface Imported {
  id: string;
  copied: number;
  figures: Figure[];
}

/** An import of a file, and the same file again. */
export async function importFigures(owner: Client, actor: CompanyActor, path: string): Promise<Imported> {
  const file = {
    name: "bench.timeclock",
    format: "timeclock",
    bytes: new Uint8Array(readFileSync(path)),
  } as const;
  let id = "";
  const read = await time(async () => {
    id = (await previewImport(actor, file)).id;
  });
  await askApply(actor, id, "here");
  const written = await time(() => runImport(actor, id));
  const { status, error, preview } = await findImport(actor, id);
  if (status !== "applied") throw new Error(`The import was not applied: ${error}`);
  const copy = await timeOfCopy(owner);
  const copied = copy.punches + copy.clock_ins + copy.import_rows;
  const again = await time(() => dryRun(actor, file));
  const rows = preview.rows.toLocaleString("en");
  return {
    id,
    copied,
    figures: [
      figure(`Import of ${rows} rows: writing them`, written, copied),
      figure(`Import of ${rows} rows: reading the file for the preview`, read, copied),
      figure("The same file again: finding that nothing is to be done", again, copied),
    ],
  };
}

/** Taking it back. */
export async function undoFigures(actor: CompanyActor, { id, copied }: Imported): Promise<Figure[]> {
  await askUndo(actor, id, "here");
  const undone = await time(() => runImport(actor, id));
  const { preview } = await findImport(actor, id);
  return [figure(`Undo of ${preview.undo?.removed.toLocaleString("en")} rows`, undone, copied)];
}

function figure(what: string, ms: number, copied: number): Figure {
  const beside = `the same rows by COPY into the same three tables, ${seconds(copied)}`;
  return { what, measured: seconds(ms), beside, ratio: ratio(ms, copied), limit: "–" };
}
