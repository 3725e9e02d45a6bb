import { z } from "zod";
import { id, line, optionalLine, version } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { listFields } from "#lib/shared/list.ts";

export const projectInput = z.object({
  customerId: id,
  name: line(120),
  code: optionalLine(30),
});
export type ProjectInput = z.output<typeof projectInput>;

export const projectEdit = projectInput.extend({ id, version });
export type ProjectEdit = z.output<typeof projectEdit>;

export const projectQuery = z.object({
  ...listFields(["name", "code"]),
  customer: z.string().refine(isUuid).optional().catch(undefined),
});
export type ProjectQuery = z.output<typeof projectQuery>;

export interface ProjectRow {
  id: string;
  name: string;
  code: string | null;
  customer: { id: string; name: string; archived: boolean };
  archived: boolean;
  version: number;
}

export type ProjectDetail = ProjectRow;

export interface ProjectOption {
  id: string;
  name: string;
  customerId: string;
  customerName: string;
}
