import { yesOrNo } from "#lib/export/cells.ts";
import type { ListExport } from "#lib/export/list.ts";
import { said } from "#lib/i18n/said.ts";
import { listSkills } from "./queries.ts";
import type { SkillQuery, SkillRow } from "./schema.ts";

export const skillExport: ListExport<SkillQuery, SkillRow> = {
  noun: "skill",
  file: "skills",
  read: (actor, query, page, portion) => listSkills(actor, { ...query, page }, portion),
  columns: [
    { header: said("export.name"), value: (row) => row.name },
    { header: said("export.packages"), value: (row) => row.packages },
    { header: said("export.people"), value: (row) => row.people },
    { header: said("export.archived"), value: (row) => yesOrNo(row.archived) },
    { header: said("export.id"), value: (row) => row.id },
  ],
};
