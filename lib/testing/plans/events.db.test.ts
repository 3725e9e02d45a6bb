import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Customer, Employee, Package } from "#lib/db/generated/client.ts";
import { eventQuery } from "#lib/event/filter.ts";
import { findEventMonth } from "#lib/event/month.ts";
import { findEvent, listEvents } from "#lib/event/queries.ts";
import { findPackage } from "#lib/package/queries.ts";
import { addDays, localDay } from "#lib/shared/local-time.ts";
import { actorOf, type Records, records } from "../records.ts";
import { judge } from "./judge.ts";
import { addManyEvents, analyseEvents } from "./many-events.sql.ts";

/** Twenty years of events of a large company beside a small one: five a day, of a hundred packages. */
const count = 36_000;
const aDay = 5;
const packages = 100;
/** No event is longer than a month: so many may have begun before a period and still go on. */
const window = 33 * aDay;
/** A list counts to a thousand and reads one page. */
const page = 1_001 + 51;
const today = localDay(new Date(), "UTC");

let made: Records;
let manager: CompanyActor;
let pack: Package;
let customer: Customer;
let assignee: Employee;

async function fill(company: Company, events: number, share: number) {
  const own = {
    packages: await Promise.all(Array.from({ length: share }, () => made.package(company))),
    customers: await Promise.all(Array.from({ length: share }, () => made.customer(company))),
    people: await Promise.all(Array.from({ length: share }, () => made.employee(company))),
  };
  await addManyEvents(made.owner, company.id, events);
  return own;
}

beforeAll(async () => {
  made = await records();
  const company = await made.company({ zone: "UTC" });
  const own = await fill(company, count, packages);
  await fill(await made.company({ zone: "UTC" }), 500, 5);
  manager = actorOf(company, await made.employee(company, { role: "manager" }));
  await analyseEvents(made.owner);
  [pack, customer, assignee] = [own.packages[7]!, own.customers[7]!, own.people[7]!];
}, 120_000);

afterAll(async () => {
  await closeClients();
  await made.end();
});

const list = (values: object, most: number) =>
  judge(() => listEvents(manager, eventQuery.parse(values)), ["events"], most);

describe("the list of events", () => {
  it("of what is to come and what is over", async () => {
    // Half of all match: counting to a thousand in any order looks at about twice as many.
    await list({}, page * 3);
    await list({ period: "past", sort: "-start" }, page * 3);
    await list({ period: "all" }, page);
  });

  it("of a month, years ago as well as now", async () => {
    for (const from of [today, addDays(today, -3_000)])
      await list({ from, to: addDays(from, 30) }, 31 * aDay + window);
  });

  it("a page in the middle", async () => {
    const { after } = await listEvents(manager, eventQuery.parse({ period: "all" }));
    await list({ period: "all", page: after! }, page);
  });

  it("by name", async () => {
    await list({ period: "all", sort: "name" }, page);
  });

  it("of one package, customer or person", async () => {
    const each = count / packages;
    for (const filter of [{ package: pack.id }, { customer: customer.id }, { assignee: assignee.id }]) {
      await list({ period: "all", ...filter }, each);
      await list(filter, each);
    }
  });
});

describe("besides", () => {
  it("a month's calendar", async () => {
    const month = addDays(today, -2_000).slice(0, 7);
    for (const values of [{}, { month }])
      await judge(
        () => findEventMonth(manager, eventQuery.parse({ view: "month", ...values })),
        ["events"],
        45 * aDay + window,
      );
  });

  it("one event with what its assignee has at that time", async () => {
    const { rows } = await listEvents(manager, eventQuery.parse({}));
    const readings = await judge(() => findEvent(manager, rows[3]!.id), ["events"], count / packages);
    expect(readings.length).toBeGreaterThan(1);
  });

  it("a package with the number of its events", async () => {
    await judge(() => findPackage(manager, pack.id), ["events"], count / packages);
  });
});
