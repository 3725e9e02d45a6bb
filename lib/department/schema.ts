import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { id, line, optionalId, optionalLine, optionalZone, version } from "#lib/shared/fields.ts";
import { listFields } from "#lib/shared/list.ts";

export const departmentInput = z.object({
  name: line(80),
  parentId: optionalId,
  costCentre: optionalLine(30),
  siteId: optionalId,
  zone: optionalZone,
  supervisors: z.array(id).max(50, said("department.mostSupervisors")).default([]),
});
export type DepartmentInput = z.output<typeof departmentInput>;

export const departmentEdit = departmentInput.extend({ id, version });
export type DepartmentEdit = z.output<typeof departmentEdit>;

export const departmentQuery = z.object(listFields(["tree", "name"]));
export type DepartmentQuery = z.output<typeof departmentQuery>;

interface Named {
  id: string;
  name: string;
}

export interface DepartmentRow {
  id: string;
  name: string;
  /** 0 at the top; what the list indents by */
  depth: number;
  /** The names above it, from the top */
  above: string[];
  costCentre: string | null;
  site: Named | null;
  /** Null: the site's, or the company's */
  zone: string | null;
  supervisors: Named[];
  /** Active people whose home it is, those further below left out */
  employees: number;
  /** Active departments directly below */
  below: number;
  archived: boolean;
  version: number;
}

export interface DepartmentDetail extends Omit<DepartmentRow, "depth" | "above"> {
  parent: Named | null;
  children: (Named & { employees: number })[];
}

/** A choice: "Operations / Kitchen". */
export interface DepartmentOption {
  id: string;
  name: string;
  /** With the names above it */
  label: string;
}
