import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ForeignKey, foreignKeys } from "#lib/db/catalogue.sql.ts";
import { fences } from "#lib/db/fences.ts";
import { readModels } from "../datamodel.ts";
import { type Records, records } from "../records.ts";
import { pointElsewhere, sampleIds, withoutKeys } from "./tables.sql.ts";
import { isolationWorld, type World } from "./world.ts";

/** The database itself refuses a reference across companies, even from its owner, whom no rule binds. */
const models = await readModels();
const tenant = models.filter((model) => fences[model.name].kind !== "platform").map((model) => model.table);

let made: Records;
let world: World;
let keys: ForeignKey[];

beforeAll(async () => {
  made = await records();
  world = await isolationWorld(made);
  const all = await foreignKeys(made.owner);
  keys = all.filter(
    (key) => tenant.includes(key.table) && tenant.includes(key.target) && key.columns.length > 1,
  );
});
afterAll(() => made.end());

/** Keys that speak of the same columns, here or on children that hold on to them: they would refuse it as well. */
function besides({ name, table, columns }: ForeignKey): ForeignKey[] {
  const own = columns.slice(1);
  const meets = (others: string[]) => others.slice(1).some((column) => own.includes(column));
  return keys.filter(
    (one) =>
      (one.target === table && meets(one.targetColumns)) ||
      (one.table === table && one.name !== name && meets(one.columns)),
  );
}

describe("a reference to a row of another company", () => {
  it("is refused for every key between tenant tables", async () => {
    expect(keys.length).toBeGreaterThan(20);
    for (const key of keys) {
      const [theirs] = await sampleIds(
        made.owner,
        key.target,
        key.targetColumns.slice(1),
        world.theirs.company.id,
      );
      const change = withoutKeys(made.owner, besides(key), () =>
        pointElsewhere(made.owner, key, world.ours.company.id, theirs!),
      );
      await expect(change, key.name).rejects.toMatchObject({ code: "23503", constraint: key.name });
    }
  });

  it("is taken within the company, so that the refusal above is about the company", async () => {
    const [key] = keys.filter((one) => one.name === "clock_ins_company_id_customer_id_fkey");
    const [ours] = await sampleIds(made.owner, key!.target, ["id"], world.ours.company.id);
    await expect(pointElsewhere(made.owner, key!, world.ours.company.id, ours!)).resolves.toBeGreaterThan(0);
  });
});
