import { z } from "zod";
import { stateWhere } from "#lib/shared/list.ts";
import { addSite, archiveSite, editSite, restoreSite } from "#lib/site/commands.ts";
import { deleteSite } from "#lib/site/delete.ts";
import { siteInput } from "#lib/site/schema.ts";
import { state, uuid, version } from "./fields.ts";
import { resource } from "./resource.ts";

export const sites = resource({
  noun: "site",
  plural: "sites",
  called: ["a site", "sites"],
  reads: "site.list",
  writes: "site.edit",
  view: z.object({
    id: uuid,
    name: z.string(),
    address: z.string().nullable(),
    zone: z.string().nullable(),
    archived: z.boolean(),
    version,
  }),
  input: siteInput,
  filters: { state },
  where: (filters) => stateWhere(filters.state),
  find: (db, args) => db.site.findMany(args),
  toView: ({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }),
  add: addSite,
  edit: editSite,
  archive: archiveSite,
  restore: restoreSite,
  remove: deleteSite,
  examples: {
    add: { name: "North pier", address: "1 Pier Road, Dublin", zone: "Europe/Dublin" },
    edit: { address: "2 Pier Road, Dublin" },
  },
});
