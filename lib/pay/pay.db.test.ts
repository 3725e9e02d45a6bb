import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { findAuditEntry, listAudit } from "#lib/audit/queries.ts";
import { auditQuery } from "#lib/audit/schema.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records, visitorOf } from "#lib/testing/records.ts";
import { addPayRate, editPayRate, removePayRate } from "./commands.ts";
import { listLooksAtOwn, lookAtPay, lookAtPayRate } from "./queries.ts";
import { type PayRateInput, payRateEdit, payRateInput } from "./schema.ts";

let made: Records;
let company: Company;
let person: Employee;
let self: CompanyActor;
let clerk: CompanyActor;
let manager: CompanyActor;
let supervisor: CompanyActor;
let within: Employee;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const kitchen = await made.department(company);
  clerk = actorOf(company, await made.employee(company, { role: "payroll_clerk", name: "Petra Clerk" }));
  manager = actorOf(company, await made.employee(company, { role: "manager", name: "Niamh Corcoran" }));
  const aoife = await made.employee(company, { role: "supervisor", name: "Aoife Brennan" });
  await made.supervisor(kitchen, aoife);
  supervisor = actorOf(company, aoife);
  within = await made.employee(company, { departmentId: kitchen.id });
});
beforeEach(async () => {
  person = await made.employee(company, { name: "Elena Popescu" });
  self = actorOf(company, person);
});
afterAll(() => made.end());

const input = (values: Record<string, unknown> = {}): PayRateInput =>
  payRateInput.parse({
    employeeId: person.id,
    name: "Standard",
    validFrom: "2025-01-01",
    per: "hour",
    amount: "15.50",
    currency: "EUR",
    ...values,
  });
const looks = async () => (await listLooksAtOwn(self)).map(({ name, role }) => [name, role]);

describe("pay rates", () => {
  it("are kept in whole units of their currency, and told as people write them", async () => {
    const { id } = await addPayRate(clerk, input({ amount: "1.234,5", per: "month" }));
    const { rows } = await made.owner.query("SELECT amount_minor FROM pay_rates WHERE id = $1", [id]);
    expect(rows).toEqual([{ amount_minor: "123450" }]);
    await editPayRate(
      clerk,
      payRateEdit.parse({ ...input(), id, version: 1, amount: "1500", currency: "JPY" }),
    );
    expect((await lookAtPay(clerk, person.id)).rates).toMatchObject([
      { amount: "1500", currency: "JPY", per: "hour", version: 2 },
    ]);
    await removePayRate(clerk, id);
    const audits = await auditsOf(made.owner, id);
    expect(audits.map((one) => one.act)).toEqual(["pay.add", "pay.edit", "pay.remove"]);
    expect(audits[1]).toMatchObject({ before: { amount: "1234.50" }, after: { amount: "1500" } });
  });

  it("of one name never overlap, whatever its case; those of another name may", async () => {
    await addPayRate(clerk, input());
    expect(
      await failure(addPayRate(clerk, input({ name: "standard", validFrom: "2026-01-01" }))),
    ).toMatchObject({
      code: "invalid",
      fields: { validFrom: [expect.stringContaining("since 1 Jan 2025")] },
    });
    await addPayRate(clerk, input({ name: "Nights", validFrom: "2026-01-01" }));
    await addPayRate(clerk, input({ validFrom: "2026-02-01", amount: "16", endPrevious: "on" }));
    expect(
      (await lookAtPay(clerk, person.id)).rates.map((one) => [one.name, one.validFrom, one.validTo]),
    ).toEqual([
      ["Standard", "2026-02-01", null],
      ["Nights", "2026-01-01", null],
      ["Standard", "2025-01-01", "2026-01-31"],
    ]);
  });

  it("of two added at once only one is taken", async () => {
    const both = [addPayRate(clerk, input()), addPayRate(manager, input({ validFrom: "2025-06-01" }))];
    const failures = (await Promise.all(both.map(failure))).filter((one) => one !== null);
    expect(failures).toMatchObject([{ code: "invalid" }]);
    expect((await lookAtPay(clerk, person.id)).rates).toHaveLength(1);
  });

  it("tell a change that comes too late what was written meanwhile", async () => {
    const { id } = await addPayRate(clerk, input());
    await editPayRate(manager, payRateEdit.parse({ ...input({ amount: "17" }), id, version: 1 }));
    const late = payRateEdit.parse({ ...input({ amount: "16" }), id, version: 1 });
    expect(await failure(editPayRate(clerk, late))).toMatchObject({
      code: "conflict",
      fields: { amount: [expect.stringContaining("Niamh Corcoran wrote “17.00”")] },
    });
  });

  it.each([
    [{ amount: "15.5055" }, "amount"],
    [{ amount: "15.505" }, "amount"],
    [{ amount: "15.5", currency: "JPY" }, "amount"],
    [{ amount: "-3" }, "amount"],
    [{ amount: "a lot" }, "amount"],
    [{ currency: "EURO" }, "currency"],
    [{ validTo: "2024-01-01" }, "validTo"],
    [{ per: "year" }, "per"],
    [{ name: " " }, "name"],
  ])("refuse %j", (values, field) => {
    const all = { employeeId: "00000000-0000-7000-8000-000000000000", name: "Standard", per: "hour" };
    const parsed = payRateInput.safeParse({
      ...all,
      validFrom: "2025-01-01",
      amount: "15",
      currency: "EUR",
      ...values,
    });
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
});

describe("looking at pay", () => {
  it("is told to the person, once a viewer and day; looking at one's own is nobody's news", async () => {
    const { id } = await addPayRate(clerk, input());
    expect(await looks()).toEqual([]);
    expect((await lookAtPay(self, person.id)).rates).toHaveLength(1);
    expect(await looks()).toEqual([]);
    await lookAtPay(manager, person.id);
    await lookAtPay(manager, person.id);
    await lookAtPayRate(manager, id);
    await lookAtPayRate(clerk, id);
    expect(await looks()).toEqual([
      ["Petra Clerk", "payroll_clerk"],
      ["Niamh Corcoran", "manager"],
    ]);
    // Another day, another look.
    await made.owner.query("UPDATE audit_entries SET at = at - interval '30 hours' WHERE subject_id = $1", [
      person.id,
    ]);
    await lookAtPay(manager, person.id);
    expect(await looks()).toHaveLength(3);
  });

  it("is also whoever sends an old version to be told what was written", async () => {
    const { id } = await addPayRate(clerk, input());
    await editPayRate(clerk, payRateEdit.parse({ ...input({ amount: "31.41" }), id, version: 1 }));
    expect(await looks()).toEqual([]);
    for (const version of [1, 999]) {
      const blind = payRateEdit.parse({ ...input({ amount: "1" }), id, version });
      const told = JSON.stringify(await failure(editPayRate(manager, blind)));
      expect(told).toContain("31.41");
    }
    expect(await looks()).toEqual([["Niamh Corcoran", "manager"]]);
  });

  it("by people of the platform says why they were here", async () => {
    await lookAtPay(visitorOf(company, "developer"), person.id);
    await lookAtPay(visitorOf(company, "developer"), person.id);
    expect(await listLooksAtOwn(self)).toMatchObject([{ role: "developer", reason: "A test" }]);
  });

  it("is nobody else's: no supervisor, no viewer, no colleague, no other company", async () => {
    const { id } = await addPayRate(clerk, input({ employeeId: within.id }));
    const other = await made.company();
    const stranger = actorOf(other, await made.employee(other, { role: "owner" }));
    const viewer = actorOf(company, await made.employee(company, { role: "viewer" }));
    for (const actor of [supervisor, viewer, self, stranger]) {
      expect((await failure(lookAtPay(actor, within.id)))?.code, actor.role).toBe("not_found");
      expect((await failure(lookAtPayRate(actor, id)))?.code, actor.role).toBe("not_found");
    }
    for (const actor of [supervisor, viewer, self])
      expect((await failure(removePayRate(actor, id)))?.code, actor.role).toBe("forbidden");
    expect((await failure(removePayRate(stranger, id)))?.code).toBe("not_found");
    expect(await auditsOf(made.owner, within.id)).toEqual([]);
  });

  it("does not go through the audit trail: it tells of a change, and not of the amount", async () => {
    const { id } = await addPayRate(clerk, input({ amount: "15.50" }));
    await editPayRate(clerk, payRateEdit.parse({ ...input({ amount: "17.25" }), id, version: 1 }));
    const { rows } = await listAudit(manager, auditQuery.parse({ subject: id }));
    expect(rows.map((row) => row.act)).toEqual(["pay.edit", "pay.add"]);
    for (const row of rows) {
      const entry = await findAuditEntry(manager, row.id);
      expect(entry.changes.map((change) => change.name)).toContain("amount");
      expect(JSON.stringify(entry)).not.toMatch(/15\.50|17\.25/);
    }
    expect(await looks()).toEqual([]);
  });

  it("without a witness is a mistake in the product, and fails", async () => {
    const careless = open(manager, "pay.list", (db) => db.payRate.findMany());
    await expect(careless).rejects.toThrow("pay.list looked without a witness");
  });
});
