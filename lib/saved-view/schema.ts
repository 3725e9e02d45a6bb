import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { flag, id, line } from "#lib/shared/fields.ts";
import { viewQuery } from "./rules.ts";

/** The lists that have views. */
export const savedLists = [
  "employees",
  "departments",
  "sites",
  "customers",
  "projects",
  "packages",
  "skills",
  "events",
  "clock-ins",
  "audit",
] as const;
export type SavedList = (typeof savedLists)[number];

/** One person's views of one list. */
export const mostViews = 30;
/** What the database keeps. */
const longestQuery = 2000;

export const viewInput = z.object({
  list: z.enum(savedLists, { error: said("shared.notAChoice") }),
  name: line(60),
  /** The search part of the list's address */
  query: z
    .string()
    .max(longestQuery, said("saved-view.tooLong"))
    .transform(viewQuery)
    // Written out, a letter can become six.
    .refine((query) => query.length <= longestQuery, said("saved-view.tooLong")),
  shared: flag,
});
export type ViewInput = z.output<typeof viewInput>;

export const viewEdit = z.object({ id, name: line(60), shared: flag });
export type ViewEdit = z.output<typeof viewEdit>;

/** A view as a list offers it. */
export interface SavedView {
  id: string;
  name: string;
  query: string;
  shared: boolean;
  /** Whose it is, when it is a colleague's */
  by: string | null;
}
