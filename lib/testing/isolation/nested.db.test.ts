import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fences } from "#lib/db/fences.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { handleName, type Model, readModels } from "../datamodel.ts";
import { actorOf, type Records, records } from "../records.ts";
import type { RowValues } from "./attempts.ts";
import { type Handle, rulesAlone, throughOpen } from "./handles.ts";
import { rowsOf } from "./tables.sql.ts";
import { isolationWorld, type World } from "./world.ts";

/** From every table along every relation, three steps deep: nothing but rows of the company and within the reach. */
const models = await readModels();
const byName = new Map(models.map((model) => [model.name as string, model]));
const readable = models.filter((model) => {
  const fence = fences[model.name];
  return fence.kind !== "platform" && !(fence.kind === "company" && fence.insertOnly);
});
const handles: Handle[] = [throughOpen(), rulesAlone()];
const personColumn: Partial<Record<Prisma.ModelName, string>> = { Employee: "id" };
for (const name of [
  "ChainHead",
  "Punch",
  "PunchDetail",
  "ClockIn",
  "ClockInBreak",
  "ImportRow",
  "PunchSealHead",
] as const)
  personColumn[name] = "employeeId";

const relations = (model: Model) =>
  model.fields.filter((field) => field.relation && readable.includes(byName.get(field.type)!));

function includeAll(model: Model, depth: number): object {
  return Object.fromEntries(
    relations(model).map((field) => {
      const below = depth > 1 ? includeAll(byName.get(field.type)!, depth - 1) : {};
      return [field.name, Object.keys(below).length > 0 ? { include: below } : true];
    }),
  );
}

/** Every row in a result, with the model it belongs to. */
function* rowsIn(model: Model, value: unknown): Generator<[Model, RowValues]> {
  if (Array.isArray(value)) for (const one of value) yield* rowsIn(model, one);
  else if (typeof value === "object" && value !== null) {
    yield [model, value as RowValues];
    for (const field of relations(model))
      yield* rowsIn(byName.get(field.type)!, (value as RowValues)[field.name]);
  }
}

let made: Records;
let world: World;
beforeAll(async () => {
  made = await records();
  world = await isolationWorld(made);
});
afterAll(async () => {
  for (const handle of handles) await handle.end();
  await made.end();
});

type Delegate = Record<
  string,
  { findMany(args: object): Promise<unknown>; count(args: object): Promise<unknown> }
>;
const delegate = (db: Db, model: Model) => (db as unknown as Delegate)[handleName(model.name)]!;

describe.each(handles)("nested reads through $name", (handle) => {
  it.each(readable.map((model) => [model.name, model] as const))("from %s", async (_name, model) => {
    const { ours } = world;
    const asking = [
      { actor: actorOf(ours.company, ours.owner), within: null },
      { actor: actorOf(ours.company, ours.supervisor), within: [ours.cook.id, ours.baker.id] },
      { actor: actorOf(ours.company, ours.cook), within: [ours.cook.id] },
    ];
    for (const { actor, within } of asking) {
      const include = includeAll(model, 3);
      const outcome = await handle.attempt(actor, "clock-in.list", (db) =>
        delegate(db, model).findMany({ include }),
      );
      if (outcome.refused) throw outcome.error;
      let seen = 0;
      for (const [found, row] of rowsIn(model, outcome.result)) {
        seen += 1;
        expect(row[found.name === "Company" ? "id" : "companyId"], found.name).toBe(ours.company.id);
        const column = personColumn[found.name];
        if (within && column) expect(within, `${found.name} by way of ${model.name}`).toContain(row[column]);
      }
      if (!within) expect(seen).toBeGreaterThan(0);
    }
  });

  it("counts of relations are counts of what may be seen", async () => {
    const { ours } = world;
    const counts = (db: Db) =>
      db.company.findFirst({
        select: {
          _count: { select: { employees: true } },
          departments: { select: { _count: { select: { clockIns: true } } } },
        },
      });
    const outcome = await handle.attempt(actorOf(ours.company, ours.cook), "clock-in.list", counts);
    const result = (outcome as { result: Awaited<ReturnType<typeof counts>> }).result!;
    expect(result._count.employees).toBe(1);
    expect(result.departments.reduce((sum, one) => sum + one._count.clockIns, 0)).toBe(1);
  });

  it("a filter by relation tells nothing of what is behind it", async () => {
    const { ours, theirs } = world;
    const ask = (guess: object) =>
      handle.attempt(actorOf(ours.company, ours.cook), "clock-in.list", (db) =>
        db.department.count({ where: { employees: { some: guess } } }),
      );
    expect(await ask({ name: ours.cook.name })).toEqual({ refused: false, result: 1 });
    expect(await ask({ name: ours.guard.name })).toEqual({ refused: false, result: 0 });
    expect(await ask({ name: theirs.cook.name })).toEqual({ refused: false, result: 0 });
  });

  it("users are out of sight, also by way of a membership", async () => {
    const { ours } = world;
    const users = (db: Db) => db.membership.findMany({ include: { user: true } });
    const outcome = await handle.attempt(actorOf(ours.company, ours.owner), "employee.list", users);
    expect(outcome).toMatchObject({ refused: true });
    expect(await rowsOf(made.owner, byName.get("User")!)).not.toHaveLength(0);
  });
});
