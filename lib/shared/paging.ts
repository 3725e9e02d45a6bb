import { z } from "zod";
import { isUuid } from "./ids.ts";

/** Lists are paged by key: a page is known by the last row before it, so it costs the same however far one goes. */
export const pageSize = 50;
export const largestPage = 100;
/** What a reader may choose from. */
export const pageSizes: readonly number[] = [25, pageSize, largestPage];

/** The key of a row in its order: the sorted value and the id that makes it unique. */
export interface Cursor {
  value: string;
  id: string;
  direction: "after" | "before";
}

export interface Page<T> {
  rows: T[];
  /** Exact to 1,000; null means more than that. */
  total: number | null;
  /** Cursors for the pages beside this one, null where there is none. */
  before: string | null;
  after: string | null;
}

export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(
    JSON.stringify([cursor.direction === "after" ? 1 : 0, cursor.value, cursor.id]),
  ).toString("base64url");
}

/** A cursor from an address, or null when somebody made it up: the list then begins at its start. */
export function decodeCursor(text: string | null | undefined): Cursor | null {
  if (!text || text.length > 1000) return null;
  try {
    const [forward, value, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as unknown[];
    if (typeof value !== "string" || typeof id !== "string" || !isUuid(id) || value.includes("\u0000"))
      return null;
    return { value, id, direction: forward === 1 ? "after" : "before" };
  } catch {
    return null;
  }
}

/**
 * Cuts a page out of the rows read (one more than wanted, in reading direction) and says what lies beside it.
 */
export function cutPage<T extends { id: string }>(
  read: T[],
  size: number,
  cursor: Cursor | null,
  keyOf: (row: T) => string,
  total: number | null,
): Page<T> {
  const more = read.length > size;
  const rows = read.slice(0, size);
  const backwards = cursor?.direction === "before";
  if (backwards) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  const hasBefore = backwards ? more : cursor !== null;
  const hasAfter = backwards ? true : more;
  return {
    rows,
    total,
    before:
      first && hasBefore ? encodeCursor({ value: keyOf(first), id: first.id, direction: "before" }) : null,
    after: last && hasAfter ? encodeCursor({ value: keyOf(last), id: last.id, direction: "after" }) : null,
  };
}

export const countLimit = 1000;

/** How much of a list one reading takes: its rows, and how far they are counted. */
export interface Portion {
  size: number;
  countTo: number;
}

/** A page as people see it. */
export const onePage: Portion = { size: pageSize, countTo: countLimit };

/** A count made with `take: countTo + 1`: null says "more than that". */
export function limitedCount(found: number, countTo: number = countLimit): number | null {
  return found > countTo ? null : found;
}

export const cursorField = z.string().max(1000).optional();
