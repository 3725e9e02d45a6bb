import { z } from "zod";
import { addCustomer, archiveCustomer, editCustomer, restoreCustomer } from "#lib/customer/commands.ts";
import { deleteCustomer } from "#lib/customer/delete.ts";
import { customerInput } from "#lib/customer/schema.ts";
import { stateWhere, wordsWhere } from "#lib/shared/list.ts";
import { state, uuid, version, words } from "./fields.ts";
import { resource } from "./resource.ts";

export const customers = resource({
  noun: "customer",
  plural: "customers",
  called: ["a customer", "customers"],
  reads: "customer.list",
  writes: "customer.edit",
  view: z.object({
    id: uuid,
    name: z.string(),
    code: z.string().nullable(),
    email: z.string().nullable(),
    note: z.string().nullable(),
    archived: z.boolean(),
    version,
  }),
  input: customerInput,
  filters: { q: words, state },
  where: (filters) => ({
    ...stateWhere(filters.state),
    AND: wordsWhere(filters.q, "nameSearch", ["code"]),
  }),
  find: (db, args) => db.customer.findMany(args),
  toView: ({ archivedAt, ...row }) => ({ ...row, archived: archivedAt !== null }),
  add: addCustomer,
  edit: editCustomer,
  archive: archiveCustomer,
  restore: restoreCustomer,
  remove: deleteCustomer,
  examples: {
    add: {
      name: "Harbour Hotels",
      code: "HH",
      email: "accounts@harbour.example",
      note: "Pays within 14 days",
    },
    edit: { code: "HHL" },
  },
});
