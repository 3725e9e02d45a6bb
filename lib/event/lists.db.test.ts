import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { pageSize } from "#lib/shared/paging.ts";
import { failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { listEventChoices, namesInFilter } from "./choices.ts";
import { eventQuery } from "./filter.ts";
import { findEventMonth } from "./month.ts";
import { listEvents } from "./queries.ts";

const now = new Date("2026-06-15T12:00:00Z");
const hour = 3_600_000;

let made: Records;
let company: Company;
let manager: CompanyActor;
let stranger: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company({ dayCutoffMinutes: 240 });
  manager = actorOf(company, await made.employee(company, { role: "manager" }));
  const other = await made.company();
  stranger = actorOf(other, await made.employee(other, { role: "owner" }));
});
afterAll(() => made.end());

const at = (startsAt: string, hours: number) => {
  const start = new Date(startsAt);
  return { startsAt: start, endsAt: new Date(start.getTime() + hours * hour) };
};
const list = async (query: object = {}, actor = manager) =>
  (await listEvents(actor, eventQuery.parse(query), now)).rows.map((row) => row.name);
const month = (query: object = {}, actor = manager) => findEventMonth(actor, eventQuery.parse(query), now);

describe("the list of events", () => {
  it("shows what is to come and what goes on, what is over, or all", async () => {
    await made.event(company, { name: "Period over", ...at("2026-06-15T08:00:00Z", 2) });
    await made.event(company, { name: "Period on", ...at("2026-06-15T10:00:00Z", 5) });
    await made.event(company, { name: "Period soon", ...at("2026-07-15T10:00:00Z", 5) });
    expect(await list({ q: "period" })).toEqual(["Period on", "Period soon"]);
    expect(await list({ q: "period", period: "past" })).toEqual(["Period over"]);
    expect(await list({ q: "period", period: "all", sort: "-start" })).toEqual([
      "Period soon",
      "Period on",
      "Period over",
    ]);
    expect(await list({ q: "period", from: "2026-06-15", to: "2026-06-15" })).toEqual([
      "Period over",
      "Period on",
    ]);
    expect(await list({ q: "period", from: "2026-06-16" })).toEqual(["Period soon"]);
  });

  it("finds what began weeks ago and still goes on", async () => {
    await made.event(company, { name: "Long festival", ...at("2026-05-16T10:00:00Z", 31 * 24) });
    expect(await list({ q: "long" })).toEqual(["Long festival"]);
    expect(await list({ q: "long", from: "2026-06-16" })).toEqual(["Long festival"]);
    expect(await list({ q: "long", from: "2026-06-17" })).toEqual([]);
  });

  it("narrows by package, department with those below, customer, assignee, site and status", async () => {
    const pack = await made.package(company);
    const above = await made.department(company);
    const below = await made.department(company, { parentId: above.id });
    const customer = await made.customer(company);
    const assignee = await made.employee(company);
    const site = await made.site(company);
    const when = at("2026-08-01T10:00:00Z", 2);
    await made.event(company, { name: "Narrow package", packageId: pack.id, ...when });
    await made.event(company, { name: "Narrow department", departmentId: below.id, ...when });
    await made.event(company, { name: "Narrow customer", customerId: customer.id, ...when });
    await made.event(company, { name: "Narrow assignee", assigneeId: assignee.id, ...when });
    await made.event(company, { name: "Narrow site", siteId: site.id, status: "cancelled", ...when });
    expect(await list({ package: pack.id })).toEqual(["Narrow package"]);
    expect(await list({ department: above.id })).toEqual(["Narrow department"]);
    expect(await list({ customer: customer.id })).toEqual(["Narrow customer"]);
    expect(await list({ assignee: assignee.id })).toEqual(["Narrow assignee"]);
    expect(await list({ site: site.id })).toEqual(["Narrow site"]);
    expect(await list({ q: "narrow", status: "cancelled" })).toEqual(["Narrow site"]);
    expect(await list({ package: pack.id }, stranger)).toEqual([]);
  });

  it("is read page by page, each row once, forwards and back, and takes no made-up cursor", async () => {
    for (let count = 0; count < pageSize + 5; count += 1)
      await made.event(company, { name: `Page ${count}`, ...at("2027-01-01T10:00:00Z", 1 + (count % 3)) });
    const query = (values: object = {}) => eventQuery.parse({ q: "page", ...values });
    const first = await listEvents(manager, query(), now);
    const second = await listEvents(manager, query({ page: first.after! }), now);
    const back = await listEvents(manager, query({ page: second.before! }), now);
    expect(second.rows).toHaveLength(5);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(pageSize + 5);
    expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
    const madeUp = Buffer.from('[1,"never","00000000-0000-7000-8000-000000000000"]').toString("base64url");
    expect((await listEvents(manager, query({ page: madeUp }), now)).rows).toHaveLength(pageSize);
  });

  it("understands what makes no sense as nothing asked for", () => {
    expect(eventQuery.parse({ view: "x", month: "2026-13", period: "?", from: "2026-02-30" })).toMatchObject({
      view: "list",
      month: undefined,
      period: "upcoming",
      from: undefined,
    });
  });
});

describe("what the filters and the form offer", () => {
  it("is one's own, people within reach, with the names of what is chosen though it is archived", async () => {
    const led = await made.department(company, { name: "Led", zone: "Asia/Tokyo" });
    const boss = await made.employee(company, { role: "supervisor" });
    await made.supervisor(led, boss);
    const own = await made.employee(company, { departmentId: led.id });
    const gone = await made.customer(company, { name: "Gone", archivedAt: now });
    const theirs = await made.customer({ id: stranger.company.id });
    const choices = await listEventChoices(actorOf(company, boss));
    expect(choices.people.map((one) => one.id)).toEqual([own.id]);
    expect(choices.departments).toContainEqual({ id: led.id, name: "Led", zone: "Asia/Tokyo" });
    expect(choices.customers.map((one) => one.id)).not.toContain(gone.id);
    expect((await listEventChoices(stranger)).customers.map((one) => one.id)).toEqual([theirs.id]);
    const names = (customer: string) => namesInFilter(manager, eventQuery.parse({ customer }));
    expect((await names(gone.id)).customer).toEqual({ id: gone.id, name: "Gone" });
    expect((await names(theirs.id)).customer).toBeNull();
  });
});

describe("the month of events", () => {
  it("has what touches it, on the days of its own zone, and counts the month alone", async () => {
    const values = { name: "Late show", ...at("2026-09-30T20:00:00Z", 6) };
    await made.event(company, values);
    await made.event(company, { name: "Tokyo", zone: "Asia/Tokyo", ...at("2026-09-30T20:00:00Z", 2) });
    const days = (await month({ month: "2026-09" })).weeks.flatMap((week) => week.days);
    const on = (date: string) => days.find((day) => day.date === date)?.events.map((one) => one.name);
    // 21:00 to 03:00 in Dublin: the small hours belong to the evening.
    expect(on("2026-09-30")).toEqual(["Late show"]);
    expect(on("2026-10-01")).toEqual(["Tokyo"]);
    expect((await month({ month: "2026-09" })).count).toBe(1);
    expect((await month({ month: "2026-10" })).count).toBe(1);
  });

  it("is the one it is, without archived ones, and narrowed by the filters", async () => {
    await made.event(company, { name: "Away", archivedAt: now, ...at("2026-06-20T10:00:00Z", 2) });
    const found = await month({ q: "away" });
    expect(found).toMatchObject({
      month: "2026-06",
      previous: "2026-05",
      next: "2026-07",
      today: "2026-06-15",
      count: 0,
      cut: false,
    });
    expect((await month({ q: "away", state: "all" })).count).toBe(1);
  });

  it("of another company shows nothing of this one, and employees are shown none", async () => {
    expect((await month({ month: "2026-09" }, stranger)).count).toBe(0);
    const employee = actorOf(company, await made.employee(company));
    expect(await failure(month({}, employee))).toMatchObject({ code: "forbidden" });
  });
});
