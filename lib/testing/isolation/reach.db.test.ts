import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Permission, Reach } from "#lib/access/permissions.ts";
import type { Employee, Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { handleName, readModels } from "../datamodel.ts";
import { actorOf, type Records, records } from "../records.ts";
import { attemptsOn, creationsOf, holds, type RowValues } from "./attempts.ts";
import { fenceAlone, type Handle, isFenceRefusal, rulesAlone, throughOpen } from "./handles.ts";
import { rowsOf } from "./tables.sql.ts";
import { type House, isolationWorld, type World } from "./world.ts";

/**
 * Every table that tells of a person × every operation × people of the same company beyond the reach of the
 * permission, through the product's own door and through each fence alone.
 */
const personal: Partial<Record<Prisma.ModelName, string>> = {
  Employee: "id",
  ChainHead: "employeeId",
  Punch: "employeeId",
  PunchDetail: "employeeId",
  ClockIn: "employeeId",
  ClockInBreak: "employeeId",
  Contract: "employeeId",
  PayRate: "employeeId",
  HomeDepartment: "employeeId",
};
/** Bounded by the database alone, as only permissions with the company's reach ever open them. */
const ruledOnly: typeof personal = { ImportRow: "employeeId", PunchSealHead: "employeeId" };

const models = await readModels();
const handles: Handle[] = [throughOpen(), rulesAlone(), fenceAlone()];
const tables = (handle: Handle) =>
  Object.entries(handle.rules ? { ...personal, ...ruledOnly } : personal).map(
    ([name, column]) => [name, column, models.find((model) => model.name === name)!] as const,
  );

interface Viewer {
  reach: Reach;
  person: (house: House) => Employee;
  sees: (house: House) => Employee[];
  read: Permission;
  write: Permission;
}
const viewers: Viewer[] = [
  {
    reach: "own",
    person: (house) => house.cook,
    sees: (house) => [house.cook],
    read: "clock-in.list",
    write: "clock.punch",
  },
  {
    reach: "department",
    person: (house) => house.supervisor,
    sees: (house) => [house.cook, house.baker],
    read: "clock-in.list",
    write: "clock-in.edit",
  },
];

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

describe.each(viewers)("with a reach of $reach", (viewer) => {
  const ids = (list: Employee[]) => list.map((employee) => employee.id).sort();
  const asking = () => actorOf(world.ours.company, viewer.person(world.ours));

  describe.each(handles)("through $name", (handle) => {
    it.each(tables(handle))("%s: shows exactly the people within", async (name, column) => {
      const all = (db: Db) =>
        (db as unknown as Record<string, { findMany(): Promise<RowValues[]> }>)[handleName(name)]!.findMany();
      const outcome = await handle.attempt(asking(), viewer.read, all);
      expect(outcome).toMatchObject({ refused: false });
      const rows = (outcome as { result: RowValues[] }).result;
      expect([...new Set(rows.map((row) => row[column]))].sort()).toEqual(ids(viewer.sees(world.ours)));
    });

    it.each(tables(handle))("%s: no operation reaches the others", async (_name, column, model) => {
      const [aim] = await rowsOf(made.owner, model, column, world.ours.guard.id);
      for (const { name, run, writes } of attemptsOn(model, aim!, column)) {
        const outcome = await handle.attempt(asking(), writes ? viewer.write : viewer.read, run);
        expect(!outcome.refused && holds(outcome.result, column, aim!), name).toBe(false);
      }
    });

    // The client's fence sees no departments of new rows: that is the rules' work alone.
    if (!handle.rules) return;

    it.each(tables(handle))("%s: no row about the others is made", async (_name, column, model) => {
      const [row] = await rowsOf(made.owner, model, column, world.ours.guard.id);
      const fresh = {
        ...row!,
        ...(column !== "id" && "id" in row! && { id: made.make.random.id(new Date()) }),
      };
      for (const { name, run } of creationsOf(model, fresh)) {
        const outcome = await handle.attempt(asking(), viewer.write, run);
        expect(outcome.refused && isFenceRefusal(outcome.error), name).toBe(true);
      }
    });

    it("no row within is handed to somebody beyond", async () => {
      const { cook, guard } = world.ours;
      const hand = (db: Db) =>
        db.clockIn.updateMany({ where: { employeeId: cook.id }, data: { employeeId: guard.id } });
      const outcome = await handle.attempt(asking(), viewer.write, hand);
      expect(outcome.refused && isFenceRefusal(outcome.error)).toBe(true);
    });
  });
});

it("somebody without an employee has no reach of their own", async () => {
  const { company, cook } = world.ours;
  const actor = actorOf(company, cook, { employeeId: null });
  for (const handle of handles.slice(0, 1)) {
    const outcome = await handle.attempt(actor, "clock-in.list", (db) => db.clockIn.findMany());
    expect(outcome).toMatchObject({ refused: true, error: { code: "forbidden" } });
  }
});
