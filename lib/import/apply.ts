import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { env } from "#lib/env.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { lockChains, notifyLive } from "#lib/punch/sql.ts";
import { newId } from "#lib/shared/ids.ts";
import { addedBlock, byEmployee, changedBlock } from "./entries.ts";
import { readFile } from "./file/read-file.ts";
import type { ParsedFile } from "./file/row.ts";
import type { MatchedRow } from "./matching.ts";
import { addNewRecords } from "./new-records.ts";
import { homePlace } from "./place-of.ts";
import { type Plan, planImport } from "./plan.ts";
import { previewOf } from "./preview.ts";
import type { Pace } from "./progress.ts";
import { readContext } from "./read-context.ts";
import { inSafeOrder } from "./rules.ts";
import { type ImportFormat, importPreview } from "./schema.ts";
import { awaitImportTurn } from "./sql.ts";
import { insertImportRows, moveHeads } from "./write.sql.ts";
import { type WriteContext, type Written, writeBlocks } from "./write.ts";

interface StoredImport {
  id: string;
  fileName: string;
  authorUserId: string | null;
}

/**
 * Carries out an import that waits for it, in one transaction: all of it or nothing. What the file says is compared
 * again with the company as it is now.
 *
 * Errors: conflict when something has come up since the preview.
 */
export async function applyImport(actor: CompanyActor, importId: string, pace: Pace): Promise<void> {
  const stored = await open(actor, "import.list", (db) => db.import.findFirst({ where: { id: importId } }));
  if (!stored?.content) throw notFound();
  const file = await readFile(
    stored.content,
    stored.format as ImportFormat,
    readContext(actor.company, importPreview.parse(stored.preview).twice.choice),
    env.IMPORT_MAX_BYTES,
  );
  await open(actor, "import.run", (db) => write(db, actor, stored, file, pace), "bulk");
}

async function write(db: Db, actor: CompanyActor, stored: StoredImport, file: ParsedFile, pace: Pace) {
  const { company } = actor;
  await awaitImportTurn(db, company.id);
  // Another worker may have been quicker while this one waited.
  if ((await db.import.count({ where: { id: stored.id, status: "applying" } })) === 0) return;
  let heads: WriteContext["heads"] = new Map();
  const plan = await planImport(db, company, file, async (matched) => {
    await addNewRecords(db, company.id, matched, stored.fileName);
    heads = await lockChains(
      db,
      company.id,
      matched.rows.map((row) => row.employeeId),
    );
  });
  const [first] = plan.problems.shown;
  if (first) {
    const { line, message } = first;
    const told = line === null ? message : said("import.onLine", { line, message });
    throw new AppError("conflict", told, { detail: { problems: plan.problems } });
  }
  if (plan.twice.open > 0) throw new AppError("conflict", said("import.chooseTwice"));
  const context = { company, authorUserId: stored.authorUserId, recordedAt: new Date(), heads, pace };
  pace.moved(plan.unchanged + plan.kept);
  await writePlan(db, context, stored.id, plan);
  await moveHeads(db, company.id, heads);
  await finish(db, stored, plan, company.zone);
  await notifyLive(db, company.id);
}

async function writePlan(db: Db, context: WriteContext, importId: string, plan: Plan): Promise<void> {
  const save = (act: "added" | "changed") => (written: Written<MatchedRow>[]) =>
    insertImportRows(
      db,
      context.company.id,
      importId,
      written.map(({ about, punch }) => ({
        ...about,
        id: newId(),
        act,
        clockInId: punch.clockInId,
        punchId: punch.id,
      })),
    );
  for (const group of inSafeOrder(plan.changes)) {
    await writeBlocks(
      db,
      context,
      byEmployee(group.map((one) => changedBlock(one, importId))),
      save("changed"),
    );
  }
  const { zone } = context.company;
  const adds = plan.adds.map((row) =>
    addedBlock(row, homePlace(plan.people.get(row.employeeId), zone), importId),
  );
  await writeBlocks(db, context, byEmployee(adds), save("added"));
}

async function finish(db: Db, stored: StoredImport, plan: Plan, zone: string): Promise<void> {
  const preview = previewOf(plan, zone);
  await db.import.updateMany({
    where: { id: stored.id },
    data: {
      status: "applied",
      appliedAt: new Date(),
      rowsDone: plan.rows.length,
      content: null,
      error: null,
      stopAskedAt: null,
      preview,
    },
  });
  const { rows, toAdd, toChange, unchanged, kept, secondsToAdd } = preview;
  await recordAudit(db, {
    act: "import.apply",
    subject: { type: "import", id: stored.id, name: stored.fileName },
    after: { rows, added: toAdd, changed: toChange, unchanged, kept, secondsAdded: secondsToAdd },
  });
}
