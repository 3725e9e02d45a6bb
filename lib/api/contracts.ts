import { z } from "zod";
import { addContract, editContract, removeContract } from "#lib/contract/commands.ts";
import { contractEdit, contractInput, contractKinds } from "#lib/contract/schema.ts";
import { fromDates } from "#lib/shared/dated.ts";
import { byId, day, uuid, version } from "./fields.ts";
import { resource } from "./resource.ts";

export const contracts = resource({
  noun: "contract",
  plural: "contracts",
  called: ["a contract", "contracts"],
  reads: "contract.list",
  writes: "contract.edit",
  view: z.object({
    id: uuid,
    employeeId: uuid,
    validFrom: day,
    /** The last day; null while it is open */
    validTo: day.nullable(),
    weeklyMinutes: z.int(),
    kind: z.enum(contractKinds),
    flextime: z.boolean(),
    exempt: z.boolean(),
    note: z.string().nullable(),
    version,
  }),
  input: contractInput,
  change: contractEdit,
  filters: { employeeId: byId },
  where: ({ employeeId }) => (employeeId ? { employeeId } : {}),
  find: (db, args) => db.contract.findMany(args),
  toView: (row) => ({
    ...row,
    ...fromDates(row),
    kind: row.kind as (typeof contractKinds)[number],
  }),
  add: addContract,
  edit: editContract,
  remove: removeContract,
  examples: {
    add: {
      employeeId: "{stranger}",
      validFrom: "2026-03-02",
      weeklyMinutes: 2250,
      kind: "permanent",
      flextime: true,
    },
    edit: { weeklyMinutes: 2340 },
    query: { employeeId: "{stranger}" },
  },
});
