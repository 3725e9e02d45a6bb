import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records, visitorOf } from "#lib/testing/records.ts";
import { findAuditEntry, listAudit, listAuditChoices } from "./queries.ts";
import { type AuditAct, recordAudits } from "./record.ts";
import { auditQuery } from "./schema.ts";
import { sealAudit } from "./seal.ts";

let made: Records;
let company: Company;
let owner: CompanyActor;
let stranger: CompanyActor;
const customer = newId();

const query = (values: object = {}) => auditQuery.parse(values);
const acts = async (actor: CompanyActor, values: object = {}) =>
  (await listAudit(actor, query(values))).rows.map((row) => row.act);

function write(actor: CompanyActor, list: AuditAct[]): Promise<void> {
  return open(actor, "customer.edit", (db) => recordAudits(db, list));
}

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const other = await made.company();
  const [user, employee] = [await made.user(), await made.employee(company, { role: "owner", name: "Olga" })];
  await made.membership(user, employee);
  owner = actorOf(company, employee, { userId: user.id, address: "192.0.2.1" });
  stranger = actorOf(other, await made.employee(other, { role: "owner" }));
  const subject = { type: "customer", id: customer, name: "Grand Canal" };
  await write(owner, [{ act: "customer.add", subject, after: { name: "Grand Canal", code: null } }]);
  await write(visitorOf(company, "administrator"), [
    { act: "customer.archive", subject, reason: "Asked by mail" },
  ]);
  await write(owner, [
    { subject, before: { name: "Grand Canal" }, after: { name: "Canal" } },
    { act: "site.edit", subject: { type: "site", id: newId() }, after: { zone: "Europe/Dublin" } },
  ]);
  await write(stranger, [{ act: "customer.add", subject: { type: "customer", id: newId() } }]);
});
afterAll(() => made.end());

describe("the list", () => {
  it("is newest first and has no act of another company", async () => {
    expect((await acts(owner)).slice(-2)).toEqual(["customer.archive", "customer.add"]);
    expect(await acts(owner)).toHaveLength(4);
    expect(await acts(stranger)).toEqual(["customer.add"]);
  });

  it.each<[string, () => object, string[]]>([
    ["who", () => ({ who: owner.userId }), ["site.edit", "customer.edit", "customer.add"]],
    ["platform people", () => ({ who: "platform" }), ["customer.archive"]],
    ["the worker", () => ({ who: "job" }), []],
    ["act", () => ({ act: "customer.archive" }), ["customer.archive"]],
    ["kind of record", () => ({ type: "site" }), ["site.edit"]],
    ["record", () => ({ subject: customer }), ["customer.edit", "customer.archive", "customer.add"]],
    ["days before", () => ({ to: "2020-01-01" }), []],
    ["days from", () => ({ from: "2020-01-01", act: "site.edit" }), ["site.edit"]],
  ])("is filtered by %s", async (_what, values, expected) => {
    expect((await acts(owner, values())).sort()).toEqual(expected.sort());
  });

  it.each([
    { who: "'; DROP TABLE x" },
    { from: "yesterday" },
    { page: "made-up" },
    { subject: "1" },
    { entry: "x" },
  ])("takes an address that makes no sense (%j) as none", async (values) => {
    expect(await acts(owner, values)).toHaveLength(4);
  });

  it("is paged by key, forwards and back, without a gap", async () => {
    const many = await made.company();
    const actor = actorOf(many, await made.employee(many, { role: "owner" }));
    const subject = { type: "customer", id: newId() };
    await write(
      actor,
      Array.from({ length: 120 }, (_, at) => ({ act: `customer.n${at}`, subject })),
    );
    const seen: string[] = [];
    let page = await listAudit(actor, query());
    expect(page).toMatchObject({ before: null, total: 120 });
    for (;;) {
      seen.push(...page.rows.map((row) => row.id));
      if (!page.after) break;
      page = await listAudit(actor, query({ page: page.after }));
    }
    expect(new Set(seen).size).toBe(120);
    const back = await listAudit(actor, query({ page: page.before }));
    expect(back.rows.map((row) => row.id)).toEqual(seen.slice(50, 100));
  });
});

describe("one entry", () => {
  const idOf = async (act: string) => (await listAudit(owner, query({ act }))).rows[0]?.id ?? "";

  it("tells what changed, from where and why, and its place in the chain once it is sealed", async () => {
    const id = await idOf("customer.edit");
    expect(await findAuditEntry(owner, id)).toMatchObject({
      address: "192.0.2.1",
      changes: [{ name: "name", before: "Grand Canal", after: "Canal" }],
    });
    await sealAudit(visitorOf(company, "administrator"));
    const sealed = await findAuditEntry(owner, id);
    expect(sealed.position).toBeGreaterThan(0);
    expect(sealed).toMatchObject({
      seal: { position: 1 },
      linkHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await findAuditEntry(owner, await idOf("customer.archive"))).toMatchObject({
      reason: "Asked by mail",
    });
  });

  it("is not there for another company", async () => {
    expect(await failure(findAuditEntry(stranger, await idOf("customer.edit")))).toMatchObject({
      code: "not_found",
    });
  });
});

it("offers the words the trail has and the people who can sign in", async () => {
  expect(await listAuditChoices(owner)).toEqual({
    people: [{ id: owner.userId, name: "Olga" }],
    acts: ["customer.add", "customer.archive", "customer.edit", "site.edit"],
    types: ["customer", "site"],
  });
});

it.each(["employee", "supervisor", "payroll_clerk", "viewer"] as const)("is closed to a %s", async (role) => {
  expect(await failure(listAudit({ ...owner, role }, query()))).toMatchObject({ code: "forbidden" });
});
