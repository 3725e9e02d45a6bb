import { z } from "zod";
import { isUuid } from "./ids.ts";
import {
  type Cursor,
  countLimit,
  cursorField,
  cutPage,
  decodeCursor,
  type Page,
  type Portion,
  pageSize,
  pageSizes,
} from "./paging.ts";
import { searchText } from "./search-text.ts";

/** What every list takes from its address: the words to look for, the order, where the page begins, what is shown. */

export interface Sort<C extends string = string> {
  column: C;
  descending: boolean;
}

/** active: in use · archived: put away · all: both */
export const shownStates = ["active", "archived", "all"] as const;
export type ShownState = (typeof shownStates)[number];

/** The columns that are not shown, joined by dots; "none" shows them all. Absent: as the reader left them. */
export const hiddenColumns = z
  .string()
  .regex(/^[a-zA-Z]+(\.[a-zA-Z]+){0,20}$/)
  .optional()
  .catch(undefined);

/** The fields common to all lists. What makes no sense falls back: an old bookmark is no error. */
export function listFields<const C extends string>(columns: readonly [C, ...C[]]) {
  return {
    q: z
      .string()
      .transform((text) => text.trim().slice(0, 100))
      .catch(""),
    sort: sortField(columns),
    page: cursorField.catch(undefined),
    state: z.enum(shownStates).catch("active"),
    hide: hiddenColumns,
    /** How many rows a page has */
    rows: z.coerce
      .number()
      .refine((rows) => pageSizes.includes(rows))
      .optional()
      .catch(undefined),
    /** The row that is open beside the list */
    open: z.string().refine(isUuid).optional().catch(undefined),
  };
}

/** The page of a list as its address asks for it. */
export function portionOf({ rows }: { rows?: number | undefined }): Portion {
  return { size: rows ?? pageSize, countTo: countLimit };
}

/** "name" or "-name": the first of the columns, upwards, unless the address says otherwise. */
export function sortField<const C extends string>(columns: readonly [C, ...C[]]) {
  return z
    .string()
    .transform((text): Sort<C> => {
      const column = columns.find((one) => one === text.replace(/^-/, ""));
      return column
        ? { column, descending: text.startsWith("-") }
        : { column: columns[0], descending: false };
    })
    .catch({ column: columns[0], descending: false });
}

/** The order as it is written into an address. */
export function sortText({ column, descending }: Sort): string {
  return descending ? `-${column}` : column;
}

/** archivedAt's condition for what is to be shown. */
export function stateWhere(state: ShownState): { archivedAt?: null | { not: null } } {
  if (state === "all") return {};
  return { archivedAt: state === "active" ? null : { not: null } };
}

/** LIKE's own signs, taken literally. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/**
 * Each word typed has to begin a word of `column` (a column kept by `searchText`) or, for the whole text, one of the
 * `others`. Conditions for `AND`; no ILIKE, so that an index still helps under the row rules.
 */
export function wordsWhere(q: string, column: string, others: readonly string[] = []): object[] {
  const text = searchText(q);
  if (!text) return [];
  const words = text.split(" ").slice(0, 6).map(escapeLike);
  const inName = words.map((word) => ({
    OR: [
      { [column]: { startsWith: word } },
      ...[" ", "-", "'", "’", "("].map((gap) => ({ [column]: { contains: gap + word } })),
    ],
  }));
  const spellings = new Set([q.trim(), q.trim().toLowerCase(), q.trim().toUpperCase()]);
  const elsewhere = others.flatMap((other) =>
    [...spellings].map((spelling) => ({ [other]: { startsWith: escapeLike(spelling) } })),
  );
  return [{ OR: [{ AND: inName }, ...elsewhere] }];
}

/** The same for rows at hand: whether each word typed begins a word of one of the texts. */
export function matches(q: string, ...texts: (string | null)[]): boolean {
  const words = searchText(q).split(" ").filter(Boolean);
  const parts = texts.flatMap((text) => searchText(text ?? "").split(/[\s\-'’(,/]+/));
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}

/** What Prisma is asked for: one row more than the page has, from the cursor on, in reading direction. */
export interface KeysetArgs {
  where: object;
  orderBy: object[];
  take: number;
}

/**
 * The page after or before a cursor, by a column and then the id. Rows without a value come last in either order.
 *
 * @param toValue the column's value from the cursor's text; null when somebody made the cursor up
 */
export function keyset(
  sort: Sort,
  cursor: Cursor | null,
  options: { nullable?: boolean; toValue?: (text: string) => unknown; size?: number } = {},
): KeysetArgs {
  const { nullable = false, toValue = (text: string) => text, size = pageSize } = options;
  const backwards = cursor?.direction === "before";
  const direction = sort.descending !== backwards ? "desc" : "asc";
  const order = nullable ? { sort: direction, nulls: backwards ? "first" : "last" } : direction;
  return {
    where: cursor ? beyond(sort, cursor, direction === "asc" ? "gt" : "lt", nullable, toValue) : {},
    orderBy: [{ [sort.column]: order }, { id: direction }],
    take: size + 1,
  };
}

function beyond(
  { column }: Sort,
  cursor: Cursor,
  past: "gt" | "lt",
  nullable: boolean,
  toValue: (text: string) => unknown,
): object {
  const among = (value: unknown) => ({ [column]: value, id: { [past]: cursor.id } });
  const forwards = cursor.direction === "after";
  if (nullable && cursor.value === "")
    return { OR: [among(null), ...(forwards ? [] : [{ [column]: { not: null } }])] };
  const value = toValue(cursor.value);
  if (value === null) return {};
  const rest = nullable && forwards ? [{ [column]: null }] : [];
  return { OR: [{ [column]: { [past]: value } }, among(value), ...rest] };
}

/** An instant from a cursor's text, for lists in the order of time; null when somebody made it up. */
export function cursorInstant(text: string): Date | null {
  const date = new Date(text);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date : null;
}

/** The cursor of a list's address. */
export function cursorOf(query: { page?: string | undefined }): Cursor | null {
  return decodeCursor(query.page);
}

/** A page of rows that are all at hand, in their order: for the few lists that are small by rule. */
export function pageOfAll<T extends { id: string }>(
  all: readonly T[],
  cursor: Cursor | null,
  size: number = pageSize,
): Page<T> {
  const at = cursor ? all.findIndex((row) => row.id === cursor.id) : -1;
  // A cursor whose row is gone starts from the beginning.
  const known = cursor && at >= 0 ? cursor : null;
  const ahead = known?.direction === "before" ? all.slice(0, at).reverse() : all.slice(at + 1);
  return cutPage([...ahead.slice(0, size + 1)], size, known, () => "", all.length);
}

/** Names in the order people expect, whatever the database's own order is. */
const collator = new Intl.Collator("en", { sensitivity: "base", numeric: true });
export const byName = (a: { name: string }, b: { name: string }) => collator.compare(a.name, b.name);
