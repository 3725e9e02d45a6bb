import { afterAll, beforeAll, expect, it } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { type Db, scopeOf } from "#lib/db/scope.ts";
import { type House, isolationWorld } from "#lib/testing/isolation/world.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import type { CompanyActor } from "./actor.ts";
import { open, openTogether } from "./open.ts";

let made: Records;
let house: House;
let theirs: House;
let owner: CompanyActor;

beforeAll(async () => {
  made = await records();
  const world = await isolationWorld(made);
  house = world.ours;
  theirs = world.theirs;
  owner = actorOf(house.company, house.owner);
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

const people = (db: Db) => db.employee.count();
const boundsOf = async (db: Db) => {
  const [row] = await db.$queryRaw<{ reach: string; transaction: string }[]>`
    SELECT current_setting('app.reach') AS reach, now()::text AS transaction`;
  return row!;
};

it("reads of one actor share one transaction, also when they are asked for at once", async () => {
  const seen = await openTogether(owner, "employee.list", () =>
    Promise.all([
      open(owner, "employee.list", boundsOf),
      open(owner, "site.list", boundsOf),
      open(owner, "clock-in.list", boundsOf),
    ]),
  );
  expect(new Set(seen.map((one) => one.transaction)).size).toBe(1);
  expect(await open(owner, "employee.list", boundsOf)).not.toEqual(seen[0]);
});

it("each read has the reach of its own permission, whatever was read before it", async () => {
  const cook = actorOf(house.company, house.cook);
  const alone = {
    own: await open(cook, "clock-in.list", (db) => db.clockIn.count()),
    all: await open(owner, "clock-in.list", (db) => db.clockIn.count()),
  };
  expect(alone.own).toBeLessThan(alone.all);
  const reaches = await openTogether(cook, "clock-in.list", async () => [
    await open(cook, "clock-in.list", async (db) => [scopeOf(db).reach, (await boundsOf(db)).reach]),
    await open(cook, "company.view", async (db) => [scopeOf(db).reach, (await boundsOf(db)).reach]),
    await open(cook, "clock-in.list", async (db) => [scopeOf(db).reach, (await boundsOf(db)).reach]),
  ]);
  expect(reaches).toEqual([
    ["own", "own"],
    ["company", "company"],
    ["own", "own"],
  ]);
  const own = await openTogether(cook, "company.view", () =>
    open(cook, "clock-in.list", (db) => db.clockIn.count()),
  );
  expect(own).toBe(alone.own);
});

it("the departments of a supervisor bound each of their reads", async () => {
  const supervisor = actorOf(house.company, house.supervisor);
  const alone = await open(supervisor, "employee.list", people);
  expect(alone).toBeGreaterThan(0);
  expect(alone).toBeLessThan(await open(owner, "employee.list", people));
  const read = await openTogether(supervisor, "employee.list", async () => [
    await open(supervisor, "employee.list", people),
    await open(supervisor, "company.view", async () => 0),
    await open(supervisor, "employee.list", people),
  ]);
  expect(read).toEqual([alone, 0, alone]);
});

it("what one may not read is refused among reads, too", async () => {
  const cook = actorOf(house.company, house.cook);
  await expect(openTogether(cook, "import.run", async () => {})).rejects.toMatchObject({ code: "forbidden" });
  await expect(
    openTogether(cook, "clock-in.list", () => open(cook, "import.run", people)),
  ).rejects.toMatchObject({ code: "forbidden" });
});

it("nothing else gets in: no write, nobody else, no transaction within another", async () => {
  const among = (work: () => Promise<unknown>) => openTogether(owner, "employee.list", work);
  const stranger = actorOf(theirs.company, theirs.owner);
  await expect(openTogether(owner, "site.edit", async () => {})).rejects.toThrow('openTogether("site.edit")');
  await expect(among(() => open(owner, "site.edit", people))).rejects.toThrow(
    'open("site.edit") among reads',
  );
  await expect(among(() => open(stranger, "employee.list", people))).rejects.toThrow("somebody else");
  await expect(among(() => among(async () => {}))).rejects.toThrow("inside another transaction");
  await expect(open(owner, "employee.list", () => among(async () => {}))).rejects.toThrow(
    "inside another transaction",
  );
  const nested = () => open(owner, "employee.list", () => open(owner, "site.list", people));
  await expect(among(nested)).rejects.toThrow('open("site.list") inside open("employee.list")');
});

it("a read that fails leaves the ones after it their turn", async () => {
  const lost = () => open(owner, "employee.list", () => Promise.reject(new Error("lost")));
  const read = await openTogether(owner, "employee.list", async () => {
    const [failed, next] = await Promise.allSettled([lost(), open(owner, "employee.list", people)]);
    return [failed.status, next.status];
  });
  expect(read).toEqual(["rejected", "fulfilled"]);
});
