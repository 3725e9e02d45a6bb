import { createHash } from "node:crypto";
import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { env } from "#lib/env.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { newId } from "#lib/shared/ids.ts";
import { shownFileName } from "./file/file-name.ts";
import { readFile } from "./file/read-file.ts";
import type { ParsedFile } from "./file/row.ts";
import { noChoice, type TwiceChoice } from "./file/twice.ts";
import { planImport } from "./plan.ts";
import { previewOf } from "./preview.ts";
import { readContext } from "./read-context.ts";
import { type ImportFormat, type ImportPreview, importPreview, waiting } from "./schema.ts";
import { throwAwayOldest } from "./waiting.ts";

export interface ImportFile {
  name: string;
  format: ImportFormat;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a file and says what importing it would do; changes nothing.
 *
 * Errors: invalid (field "file") when it cannot be read at all.
 */
export async function dryRun(
  actor: CompanyActor,
  file: ImportFile,
  choice: TwiceChoice = noChoice,
): Promise<ImportPreview> {
  const parsed = await parseImport(actor, file, choice);
  return open(actor, "import.list", (db) => planPreview(db, actor, parsed), "bulk");
}

/**
 * Keeps a file with what importing it would do, until it is applied or thrown away. Of those waiting the oldest over
 * the limit are thrown away.
 *
 * Errors: invalid (field "file") when it cannot be read at all.
 */
export async function previewImport(
  actor: CompanyActor,
  file: ImportFile,
  choice: TwiceChoice = noChoice,
): Promise<{ id: string; preview: ImportPreview }> {
  const parsed = await parseImport(actor, file, choice);
  const id = newId();
  const fileName = shownFileName(file.name);
  const run = async (db: Db) => {
    const found = await planPreview(db, actor, parsed);
    await db.import.createMany({
      data: [
        {
          companyId: actor.company.id,
          id,
          fileName,
          format: file.format,
          sha256: new Uint8Array(createHash("sha256").update(file.bytes).digest()),
          content: file.bytes,
          status: "previewed",
          preview: found,
          rowsTotal: found.rows,
          authorUserId: actor.userId,
        },
      ],
    });
    await recordAudit(db, {
      act: "import.upload",
      subject: { type: "import", id, name: fileName },
      after: { rows: found.rows, problems: found.problems.total },
    });
    await throwAwayOldest(db);
    return { id, preview: found };
  };
  return open(actor, "import.run", run, "bulk");
}

export function parseImport(
  { company }: CompanyActor,
  { bytes, format }: Omit<ImportFile, "name">,
  choice: TwiceChoice,
): Promise<ParsedFile> {
  return readFile(bytes, format, readContext(company, choice), env.IMPORT_MAX_BYTES);
}

export async function planPreview(db: Db, actor: CompanyActor, parsed: ParsedFile): Promise<ImportPreview> {
  return previewOf(await planImport(db, actor.company, parsed), actor.company.zone);
}

/** How an asked import comes to be run: by the worker, or by the process that asks. */
export type Runner = "queue" | "here";

/**
 * Asks for a previewed import to be written.
 *
 * Errors: not_found, conflict when it has problems or open choices or is no longer waiting.
 */
export async function askApply(actor: CompanyActor, id: string, runner: Runner = "queue"): Promise<void> {
  await open(actor, "import.run", async (db) => {
    const stored = await load(db, id);
    const { problems, twice, toAdd, toChange } = importPreview.parse(stored.preview);
    if (problems.total > 0) throw new AppError("conflict", said("import.hasProblems"));
    if (twice.open > 0) throw new AppError("conflict", said("import.chooseTwice"));
    if (toAdd + toChange === 0) throw new AppError("conflict", said("import.nothingToImport"));
    await move(db, stored, waiting, "applying", runner, actor.company.id);
  });
}

/**
 * Asks for an applied import to be taken back.
 *
 * Errors: not_found, conflict when it is not applied.
 */
export async function askUndo(actor: CompanyActor, id: string, runner: Runner = "queue"): Promise<void> {
  await open(actor, "import.run", async (db) => {
    await move(db, await load(db, id), ["applied"], "undoing", runner, actor.company.id);
  });
}

interface Stored {
  id: string;
  fileName: string;
  status: string;
}

async function move(
  db: Db,
  { id, fileName, status }: Stored,
  from: readonly string[],
  to: "applying" | "undoing",
  runner: Runner,
  companyId: string,
): Promise<void> {
  const { count } = await db.import.updateMany({
    where: { id, status: { in: [...from] } },
    data: { status: to, rowsDone: 0, error: null, stopAskedAt: null },
  });
  if (count === 0) throw new AppError("conflict", said("import.isAlready", { status }));
  await recordAudit(db, {
    act: to === "applying" ? "import.ask-apply" : "import.ask-undo",
    subject: { type: "import", id, name: fileName },
  });
  if (runner === "queue") await enqueue("run-import", { companyId, importId: id }, { db });
}

/** Asks a running import to stop; what it wrote so far is taken back. Errors: not_found, conflict. */
export async function stopImport(actor: CompanyActor, id: string): Promise<void> {
  await open(actor, "import.run", async (db) => {
    const stored = await load(db, id);
    const { count } = await db.import.updateMany({
      where: { id, status: { in: ["applying", "undoing"] } },
      data: { stopAskedAt: new Date() },
    });
    if (count === 0) throw new AppError("conflict", said("import.notRunning"));
    await recordAudit(db, { act: "import.stop", subject: { type: "import", id, name: stored.fileName } });
  });
}

/** Throws away a file that was not imported. Errors: not_found, conflict when it was. */
export async function discardImport(actor: CompanyActor, id: string): Promise<void> {
  await open(actor, "import.run", async (db) => {
    const stored = await load(db, id);
    const { count } = await db.import.deleteMany({
      where: { id, status: { in: [...waiting] } },
    });
    if (count === 0) throw new AppError("conflict", said("import.wasImported"));
    await recordAudit(db, { act: "import.discard", subject: { type: "import", id, name: stored.fileName } });
  });
}

async function load(db: Db, id: string) {
  const stored = await db.import.findFirst({
    where: { id },
    select: { id: true, fileName: true, status: true, preview: true },
  });
  if (!stored) throw notFound();
  return stored;
}
