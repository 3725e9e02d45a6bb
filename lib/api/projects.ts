import { z } from "zod";
import { addProject, archiveProject, editProject, restoreProject } from "#lib/project/commands.ts";
import { deleteProject } from "#lib/project/delete.ts";
import { projectInput } from "#lib/project/schema.ts";
import { stateWhere, wordsWhere } from "#lib/shared/list.ts";
import { byId, state, uuid, version, words } from "./fields.ts";
import { resource } from "./resource.ts";

export const projects = resource({
  noun: "project",
  plural: "projects",
  called: ["a project", "projects"],
  reads: "project.list",
  writes: "project.edit",
  view: z.object({
    id: uuid,
    customerId: uuid,
    name: z.string(),
    code: z.string().nullable(),
    archived: z.boolean(),
    version,
  }),
  input: projectInput,
  filters: { q: words, state, customerId: byId },
  where: ({ customerId, ...filters }) => ({
    ...stateWhere(filters.state),
    ...(customerId ? { customerId } : {}),
    AND: wordsWhere(filters.q, "nameSearch", ["code"]),
  }),
  find: (db, args) => db.project.findMany(args),
  toView: ({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }),
  add: addProject,
  edit: editProject,
  archive: archiveProject,
  restore: restoreProject,
  remove: deleteProject,
  examples: {
    add: { customerId: "{customer}", name: "Summer terrace", code: "ST-26" },
    edit: { name: "Summer and autumn terrace" },
  },
});
