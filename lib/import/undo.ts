import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { said } from "#lib/i18n/said.ts";
import { lockChains, notifyLive } from "#lib/punch/sql.ts";
import { byEmployee, replacingBlock } from "./entries.ts";
import { addMessage, noMessages } from "./file/row.ts";
import type { Pace } from "./progress.ts";
import { importPreview } from "./schema.ts";
import { awaitImportTurn } from "./sql.ts";
import { findImportPeople, findUndoRows, type UndoRow, voidClockIns } from "./undo.sql.ts";
import { insertPunches, moveHeads } from "./write.sql.ts";
import { batch, type Entry, link, type WriteContext, writeBlocks } from "./write.ts";

interface StoredImport {
  id: string;
  fileName: string;
  preview: unknown;
  authorUserId: string | null;
}

/**
 * Takes an import back, in one transaction: what it added is void from now on, what it changed is as before. Clock-ins
 * that a person or a later import has had a hand in are left and told. People, customers and projects stay.
 *
 * Errors: conflict when the former time of a changed block has been taken by another clock-in.
 */
export async function undoImport(actor: CompanyActor, importId: string, pace: Pace): Promise<void> {
  await open(
    actor,
    "import.run",
    async (db) => {
      await awaitImportTurn(db, actor.company.id);
      const stored = await db.import.findFirst({ where: { id: importId, status: "undoing" } });
      // Another worker may have been quicker while this one waited.
      if (stored) await undo(db, actor, stored, pace);
    },
    "bulk",
  );
}

async function undo(db: Db, actor: CompanyActor, stored: StoredImport, pace: Pace): Promise<void> {
  const { company } = actor;
  const people = await findImportPeople(db, company.id, stored.id);
  const heads = await lockChains(db, company.id, [...people.keys()]);
  const rows = await findUndoRows(db, company.id, stored.id);
  const context = { company, authorUserId: actor.userId, recordedAt: new Date(), heads, pace };
  const { add, change, left } = sortOut(rows, people);
  pace.moved(rows.length - add.length - change.length);
  const key = (row: UndoRow) => `undo:${stored.id}:${row.line}`;
  await writeVoids(
    db,
    context,
    add.map((row) => voidEntry(row, key(row))),
  );
  await writeBlocks(
    db,
    context,
    byEmployee(change.map((row) => replacingBlock(row, row, key(row)))),
    async () => {},
  );
  await moveHeads(db, company.id, heads);
  await finish(db, stored, { removed: add.length, restored: change.length, left });
  await notifyLive(db, company.id);
}

/** Which rows are taken back and which are left, with the reason. */
function sortOut(rows: readonly UndoRow[], people: ReadonlyMap<string, string>) {
  const sorted = { add: [] as UndoRow[], change: [] as UndoRow[], left: noMessages() };
  for (const row of rows) {
    if (!row.live) continue;
    const employee = people.get(row.employeeId) ?? "";
    if (row.touched) addMessage(sorted.left, row.line, said("import.correctedSince", { employee }));
    else if (row.superseded) {
      addMessage(sorted.left, row.line, said("import.changedLater", { employee }));
    } else if (row.act === "added") sorted.add.push(row);
    else sorted.change.push(row);
  }
  return sorted;
}

function voidEntry(row: UndoRow, key: string): Entry<null> {
  const { employeeId, clockInId, zone } = row;
  const at = new Date(row.startSecond * 1000);
  const draft = { kind: "void", at, zone, source: "import", key, clockInId, replacesId: clockInId } as const;
  return { employeeId, draft, root: null, about: null };
}

async function writeVoids(db: Db, context: WriteContext, entries: readonly Entry<null>[]): Promise<void> {
  for (let from = 0; from < entries.length; from += batch) {
    context.pace.checkStop();
    const { punches } = link(context, entries.slice(from, from + batch));
    await insertPunches(db, context.company.id, punches);
    await voidClockIns(
      db,
      context.company.id,
      punches.map((one) => one.clockInId),
    );
    context.pace.moved(punches.length);
  }
}

interface Undone {
  removed: number;
  restored: number;
  left: ReturnType<typeof noMessages>;
}

async function finish(db: Db, stored: StoredImport, undone: Undone): Promise<void> {
  const preview = importPreview.parse({ ...importPreview.parse(stored.preview), undo: undone });
  await db.import.updateMany({
    where: { id: stored.id },
    data: { status: "undone", undoneAt: new Date(), error: null, stopAskedAt: null, preview },
  });
  await recordAudit(db, {
    act: "import.undo",
    subject: { type: "import", id: stored.id, name: stored.fileName },
    after: { removed: undone.removed, restored: undone.restored, left: undone.left.total },
  });
}
