import { z } from "zod";
import { packageColours } from "#lib/package/colours.ts";
import {
  addPackage,
  archivePackage,
  deletePackage,
  editPackage,
  restorePackage,
} from "#lib/package/commands.ts";
import { packageInput } from "#lib/package/schema.ts";
import { stateWhere, wordsWhere } from "#lib/shared/list.ts";
import { minor, state, uuid, version, words } from "./fields.ts";
import { resource } from "./resource.ts";

const byPosition = { orderBy: { position: "asc" } } as const;

export const packages = resource({
  noun: "package",
  plural: "packages",
  called: ["a package", "packages"],
  reads: "package.list",
  writes: "package.edit",
  view: z.object({
    id: uuid,
    name: z.string(),
    durationMinutes: z.int(),
    price: minor.nullable(),
    currency: z.string(),
    colour: z.enum(packageColours),
    note: z.string().nullable(),
    /** How many people of which skill */
    crew: z.array(z.object({ skill: z.string(), people: z.int() })),
    costs: z.array(z.object({ name: z.string(), amount: minor })),
    archived: z.boolean(),
    version,
  }),
  input: packageInput,
  filters: { q: words, state },
  where: (filters) => ({ ...stateWhere(filters.state), AND: wordsWhere(filters.q, "nameSearch") }),
  find: (db, args) =>
    db.package.findMany({
      ...args,
      include: {
        crew: { ...byPosition, select: { people: true, skill: { select: { name: true } } } },
        costs: { ...byPosition, select: { name: true, amountMinor: true } },
      },
    }),
  toView: ({ archivedAt, priceMinor, colour, crew, costs, ...row }) => ({
    ...row,
    price: priceMinor === null ? null : Number(priceMinor),
    colour: packageColours.find((one) => one === colour) ?? packageColours[0],
    crew: crew.map(({ people, skill }) => ({ people, skill: skill.name })),
    costs: costs.map(({ name, amountMinor }) => ({ name, amount: Number(amountMinor) })),
    archived: archivedAt !== null,
  }),
  add: addPackage,
  edit: editPackage,
  archive: archivePackage,
  restore: restorePackage,
  remove: deletePackage,
  examples: {
    add: {
      name: "Summer party, 80 guests",
      durationMinutes: 480,
      price: 485_000,
      colour: packageColours[1],
      crew: [{ skill: "Bar", people: 2 }],
      costs: [{ name: "Tent", amount: 60_000 }],
    },
    edit: { price: 495_000 },
  },
});
