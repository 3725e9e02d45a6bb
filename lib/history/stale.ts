import { type Db, scopeOf } from "#lib/db/scope.ts";
import { AppError, type FieldErrors, Raced } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { foldChanges, readable } from "./rules.ts";
import type { Theirs } from "./schema.ts";
import { theirsOf } from "./theirs.ts";

/** A record as it stands, and the version that was on somebody's screen. */
interface Stale {
  type: string;
  id: string;
  version: number;
  seen: number;
  /** What its trail keeps in other words than its form (see `theirsOf`) */
  typed?: Record<string, Theirs | null>;
}

/** The acts that make a new version of a record. */
const versioned = ["edit", "update", "archive", "restore", "confirm", "finish", "cancel", "reopen"];

/**
 * Refuses an edit that began on an older version, and tells what changed meanwhile at the fields themselves. What
 * was typed stays; `detail.version` lets the form send it again, over the other's, and `detail.theirs` lets it take the
 * other's over, field by field.
 *
 * Errors: conflict.
 */
export async function refuseStale(db: Db, { type, id, version, seen, typed }: Stale): Promise<void> {
  if (version === seen) return;
  const entries = await db.auditEntry.findMany({
    where: { subjectType: type, subjectId: id, act: { in: versioned.map((verb) => `${type}.${verb}`) } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    // Each version is the work of one entry of these kinds.
    take: Math.min(Math.max(version - seen, 1), 20),
    select: { at: true, detail: { select: { actorName: true, before: true, after: true } } },
  });
  const { zone, locale } = scopeOf(db).actor.company;
  const fields: FieldErrors = {};
  const theirs: Record<string, Theirs> = {};
  for (const change of foldChanges(entries)) {
    const told = readable(change, zone, locale);
    fields[change.field] = [said("record.keepThis", { told })];
    const one = theirsOf(type, change, typed);
    if (one !== undefined) theirs[change.field] = one;
  }
  const who = entries[0]?.detail?.actorName ?? said("record.somebodyElse");
  throw new AppError("conflict", said("record.changedMeanwhile", { who }), {
    fields,
    detail: { version, theirs },
  });
}

/**
 * Refuses to take away another version than the one that was seen; asked where nobody else can change it any more.
 *
 * @param seen nothing where nobody was asked what they had seen
 * Errors: conflict with `detail.version`.
 */
export function refuseUnseen({ version }: { version: number }, seen: number | undefined): void {
  if (seen === undefined || seen === version) return;
  throw new AppError("conflict", said("shared.raced"), { detail: { version } });
}

/** The rare change between reading and writing: the next try tells what it was. */
export const raced = () => new Raced();

/** An archived record is not edited. */
export function refuseArchived(row: { name: string; archivedAt: Date | null }): void {
  if (row.archivedAt) throw new AppError("conflict", said("record.archived", { name: row.name }));
}
