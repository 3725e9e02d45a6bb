import { afterAll, beforeAll, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { search } from "./queries.ts";

let made: Records;
let company: Company;
const actors: Record<string, CompanyActor> = {};

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const other = await made.company();
  const kitchen = await made.department(company, { name: "Kitchen" });
  const supervisor = await made.employee(company, { role: "supervisor", name: "Aoife Brennan" });
  await made.supervisor(kitchen, supervisor);
  await made.employee(company, { name: "Marek Zielinski", number: "0417" });
  await made.employee(company, { name: "Mary-Jane O'Neill", number: "0418", departmentId: kitchen.id });
  await made.employee(company, { name: "Mara Gone", archivedAt: new Date() });
  await made.employee(other, { name: "Marvin Elsewhere" });
  const market = await made.customer(company, { name: "Market Hall", code: "MKT" });
  await made.project(market, { name: "Marquee" });
  const gone = await made.customer(company, { name: "Marina", archivedAt: new Date() });
  await made.project(gone, { name: "Mar of the archived" });
  await made.customer(other, { name: "Martini" });
  actors.manager = actorOf(
    company,
    await made.employee(company, { role: "manager", name: "Niamh Corcoran" }),
  );
  actors.supervisor = actorOf(company, supervisor);
  actors.employee = actorOf(company, await made.employee(company, { name: "Marco Polo" }));
});
afterAll(() => made.end());

const names = async (who: string, q: string) => {
  const { people, customers, projects } = await search(actors[who]!, q);
  return [people, customers, projects].map((found) => found.map((one) => one.name));
};
const planned = async (who: string, q: string) => {
  const { packages, events } = await search(actors[who]!, q);
  return [packages, events].map((found) => found.map((one) => one.name));
};

it("finds active people, customers and projects by the beginning of a word", async () => {
  expect(await names("manager", "mar")).toEqual([
    ["Marco Polo", "Marek Zielinski", "Mary-Jane O'Neill"],
    ["Market Hall"],
    ["Marquee"],
  ]);
  expect((await names("manager", "jane nei"))[0]).toEqual(["Mary-Jane O'Neill"]);
  expect((await names("manager", "0417"))[0]).toEqual(["Marek Zielinski"]);
  expect((await names("manager", "mkt"))[1]).toEqual(["Market Hall"]);
});

it("finds packages, and events: the next ones first, then what is over", async () => {
  const hours = (from: number) => new Date(Date.now() + from * 3_600_000);
  const when = (from: number) => ({ startsAt: hours(from), endsAt: hours(from + 1) });
  await made.package(company, { name: "Harvest supper" });
  await made.package(company, { name: "Harvest lunch", archivedAt: new Date() });
  for (const [name, from] of [
    ["long ago", -90],
    ["just over", -9],
    ["later", 90],
    ["soon", 9],
  ] as const)
    await made.event(company, { name: `Harvest ${name}`, ...when(from) });
  expect(await planned("supervisor", "harv")).toEqual([
    ["Harvest supper"],
    ["Harvest soon", "Harvest later", "Harvest just over", "Harvest long ago"],
  ]);
  expect(await planned("employee", "harv")).toEqual([[], []]);
});

it("finds people within the reach only", async () => {
  expect((await names("supervisor", "mar"))[0]).toEqual(["Mary-Jane O'Neill"]);
  expect((await names("employee", "mar"))[0]).toEqual(["Marco Polo"]);
});

it.each(["", "%", "_ar", "\\", "' OR 1=1 --", "x".repeat(100)])("finds nothing for %j", async (q) => {
  expect(await names("manager", q)).toEqual([[], [], []]);
  expect(await planned("manager", q)).toEqual([[], []]);
});
