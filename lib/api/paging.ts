import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { largestPage, pageSize } from "#lib/shared/paging.ts";

/** How many rows a page has. */
export const limit = z.coerce.number().int().min(1).max(largestPage).default(pageSize);

/** The id of the last row before the page. */
export const idCursor = z
  .string()
  .max(100)
  .refine((text) => isUuid(decode(text)[0] ?? "") && decode(text).length === 1, said("api.notACursor"))
  .transform((text) => decode(text)[0]!)
  .optional();

/** The instant and the id of the last row before the page. */
export const timeCursor = z
  .string()
  .max(200)
  .refine(isTimeCursor, said("api.notACursor"))
  .transform((text) => {
    const [at, id] = decode(text) as [string, string];
    return { at: new Date(at), id };
  })
  .optional();

/** What stands in a cursor for nothing: no id and no day looks like it. */
const nothing = "-";

/** The ids and days of the last row before the page, null where it has none. */
export const keyCursor = z
  .string()
  .max(400, { error: said("api.notACursor"), abort: true })
  // What checks it together with other fields must not meet the text.
  .refine((text) => decode(text)[0] !== "", { error: said("api.notACursor"), abort: true })
  .transform((text) => decode(text).map((part) => (part === nothing ? null : part)))
  .optional();

export function cursorOf(key: readonly (string | null)[]): string {
  return Buffer.from(key.map((part) => part ?? nothing).join(" "), "latin1").toString("base64url");
}

function isTimeCursor(text: string): boolean {
  const [at = "", id = ""] = decode(text);
  return isUuid(id) && z.iso.datetime({ precision: 3 }).safeParse(at).success;
}

function decode(text: string): string[] {
  const plain = /^[A-Za-z0-9_-]+$/.test(text) ? Buffer.from(text, "base64url").toString("latin1") : "";
  return plain.split(" ");
}

/** A page of rows of which one more than wanted was read. */
export function pageOf<R, T>(read: R[], size: number, keyOf: (row: R) => string[], view: (row: R) => T) {
  const rows = read.slice(0, size);
  const last = rows.at(-1);
  const next = last && read.length > size ? cursorOf(keyOf(last)) : null;
  return { data: rows.map(view), next };
}

/** The shape of a page for the reference. */
export function pageShape<T extends z.ZodType>(row: T) {
  return z.object({ data: z.array(row), next: z.string().nullable() });
}
