import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { notFound } from "#lib/errors.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { cursorInstant, cursorOf, keyset } from "#lib/shared/list.ts";
import { countLimit, cutPage, limitedCount, type Page, pageSize } from "#lib/shared/paging.ts";
import {
  type ImportDetail,
  type ImportFormat,
  type ImportProgress,
  type ImportQuery,
  type ImportRowDto,
  type ImportStatus,
  importPreview,
} from "./schema.ts";

const rowSelect = {
  id: true,
  fileName: true,
  format: true,
  status: true,
  preview: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
} as const;

interface Stored {
  id: string;
  fileName: string;
  format: string;
  status: string;
  preview: unknown;
  createdAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
}

function toRow(stored: Stored): ImportRowDto {
  const preview = importPreview.parse(stored.preview);
  return {
    id: stored.id,
    fileName: stored.fileName,
    format: stored.format as ImportFormat,
    status: stored.status as ImportStatus,
    rows: preview.rows,
    problems: preview.problems.total,
    open: preview.twice.open,
    createdAt: stored.createdAt.toISOString(),
    appliedAt: stored.appliedAt?.toISOString() ?? null,
    undoneAt: stored.undoneAt?.toISOString() ?? null,
  };
}

/** A page of imports, the latest first. */
export async function listImports(actor: CompanyActor, query: ImportQuery): Promise<Page<ImportRowDto>> {
  const cursor = cursorOf(query);
  const keys = keyset({ column: "createdAt", descending: true }, cursor, {
    toValue: cursorInstant,
  });
  return open(actor, "import.list", async (db) => {
    const found = await db.import.count({ take: countLimit + 1 });
    const { where, orderBy, take } = keys;
    const read = await db.import.findMany({ where, orderBy, take, select: rowSelect });
    const page = cutPage(read, pageSize, cursor, (row) => row.createdAt.toISOString(), limitedCount(found));
    return { ...page, rows: page.rows.map(toRow) };
  });
}

/** One import with what it would do or did. Errors: not_found. */
export async function findImport(actor: CompanyActor, id: string): Promise<ImportDetail> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "import.list", async (db) => {
    const stored = await db.import.findFirst({
      where: { id },
      select: { ...rowSelect, rowsDone: true, stopAskedAt: true, error: true },
    });
    if (!stored) throw notFound();
    return {
      ...toRow(stored),
      preview: importPreview.parse(stored.preview),
      rowsDone: stored.rowsDone,
      stopAsked: stored.stopAskedAt !== null,
      error: stored.error,
    };
  });
}

/** How far an import is. Errors: not_found. */
export async function findImportProgress(actor: CompanyActor, id: string): Promise<ImportProgress> {
  if (!isUuid(id)) throw notFound();
  return open(actor, "import.list", async (db) => {
    const stored = await db.import.findFirst({
      where: { id },
      select: { status: true, rowsDone: true, rowsTotal: true, stopAskedAt: true },
    });
    if (!stored) throw notFound();
    const { status, rowsDone, rowsTotal, stopAskedAt } = stored;
    return { status: status as ImportStatus, rowsDone, rowsTotal, stopAsked: stopAskedAt !== null };
  });
}
