import { z } from "zod";
import { stateWhere } from "#lib/shared/list.ts";
import { addSkill, archiveSkill, deleteSkill, editSkill, restoreSkill } from "#lib/skill/commands.ts";
import { skillInput } from "#lib/skill/schema.ts";
import { state, uuid, version } from "./fields.ts";
import { resource } from "./resource.ts";

export const skills = resource({
  noun: "skill",
  plural: "skills",
  called: ["a skill", "skills"],
  reads: "skill.list",
  writes: "skill.edit",
  view: z.object({ id: uuid, name: z.string(), archived: z.boolean(), version }),
  input: skillInput,
  filters: { state },
  where: (filters) => stateWhere(filters.state),
  find: (db, args) => db.skill.findMany(args),
  toView: ({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }),
  add: addSkill,
  edit: editSkill,
  archive: archiveSkill,
  restore: restoreSkill,
  remove: deleteSkill,
  examples: { add: { name: "Forklift" }, edit: { name: "Forklift, licensed" } },
});
