import { z } from "zod";
import { id, line, optionalText, optionalZone, version } from "#lib/shared/fields.ts";
import { listFields } from "#lib/shared/list.ts";

export const siteInput = z.object({
  name: line(80),
  address: optionalText(300),
  zone: optionalZone,
});
export type SiteInput = z.output<typeof siteInput>;

export const siteEdit = siteInput.extend({ id, version });
export type SiteEdit = z.output<typeof siteEdit>;

export const siteQuery = z.object(listFields(["name"]));
export type SiteQuery = z.output<typeof siteQuery>;

export interface SiteRow {
  id: string;
  name: string;
  address: string | null;
  /** Null: the company's */
  zone: string | null;
  /** Active ones that name it */
  employees: number;
  departments: number;
  archived: boolean;
  version: number;
}

export type SiteDetail = SiteRow;

export interface SiteOption {
  id: string;
  name: string;
}
