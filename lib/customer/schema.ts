import { z } from "zod";
import { id, line, optionalEmail, optionalLine, optionalText, version } from "#lib/shared/fields.ts";
import { listFields } from "#lib/shared/list.ts";

export const customerInput = z.object({
  name: line(120),
  code: optionalLine(30),
  email: optionalEmail,
  note: optionalText(2000),
});
export type CustomerInput = z.output<typeof customerInput>;

export const customerEdit = customerInput.extend({ id, version });
export type CustomerEdit = z.output<typeof customerEdit>;

export const customerQuery = z.object(listFields(["name", "code"]));
export type CustomerQuery = z.output<typeof customerQuery>;

/** A row of the list. */
export interface CustomerRow {
  id: string;
  name: string;
  code: string | null;
  email: string | null;
  /** Active ones */
  projects: number;
  archived: boolean;
  version: number;
}

export interface CustomerDetail extends CustomerRow {
  note: string | null;
  archivedProjects: number;
}

export interface CustomerOption {
  id: string;
  name: string;
}
