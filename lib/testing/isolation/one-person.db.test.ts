import { afterAll, beforeAll, expect, it } from "vitest";
import { type ForeignKey, foreignKeys } from "#lib/db/catalogue.sql.ts";
import { type Records, records } from "../records.ts";
import { nameAnother } from "./tables.sql.ts";
import { isolationWorld, type World } from "./world.ts";

/**
 * What hangs on a punch or a clock-in names its employee again, because the row rules of the reach read it there. The
 * database keeps both the same: a child under another name would be seen by the wrong person.
 */
const children = ["clock_in_breaks", "import_rows", "punch_details"];

let made: Records;
let world: World;
let keys: ForeignKey[];

beforeAll(async () => {
  made = await records();
  world = await isolationWorld(made);
  const all = await foreignKeys(made.owner);
  keys = all.filter((key) => children.includes(key.table) && key.columns.includes("employee_id"));
});
afterAll(() => made.end());

it("every child has such a key", () => {
  expect(keys.map((key) => `${key.table} ${key.columns.join(" ")} ${key.target}`)).toEqual([
    "clock_in_breaks company_id clock_in_id employee_id clock_ins",
    "import_rows company_id clock_in_id employee_id clock_ins",
    "import_rows company_id punch_id employee_id punches",
    "punch_details company_id punch_id employee_id punches",
  ]);
});

it("a child of another employee of the same company is refused, also to the database's owner", async () => {
  for (const { table } of keys) {
    const change = nameAnother(made.owner, table, world.ours.company.id);
    await expect(change, table).rejects.toMatchObject({ code: "23503", table });
  }
});
