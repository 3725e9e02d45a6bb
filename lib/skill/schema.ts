import { line } from "#lib/shared/fields.ts";

/** What a crew is asked for, by its name: "Bar". */
export const skillName = line(60);

/** More would be no list to choose from. */
export const mostSkills = 500;

export interface SkillOption {
  id: string;
  name: string;
}
