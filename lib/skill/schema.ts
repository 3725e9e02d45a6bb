import { z } from "zod";
import { id, line, version } from "#lib/shared/fields.ts";
import { listFields } from "#lib/shared/list.ts";

/** What a crew is asked for, by its name: "Bar". */
export const skillName = line(60);

/** More would be no list to choose from. */
export const mostSkills = 500;

export const skillInput = z.object({ name: skillName });
export type SkillInput = z.output<typeof skillInput>;

export const skillEdit = skillInput.extend({ id, version });
export type SkillEdit = z.output<typeof skillEdit>;

export const skillQuery = z.object(listFields(["name"]));
export type SkillQuery = z.output<typeof skillQuery>;

/** A row of the list. */
export interface SkillRow {
  id: string;
  name: string;
  /** Active packages that ask for it */
  packages: number;
  /** How many of it these ask for, together */
  people: number;
  archived: boolean;
  version: number;
}

export interface SkillDetail extends Omit<SkillRow, "packages" | "people"> {
  /** Active ones that ask for it, by name, and how many people of it */
  packages: { id: string; name: string; people: number }[];
}

export interface SkillOption {
  id: string;
  name: string;
}
