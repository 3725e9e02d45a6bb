import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records, visitorOf } from "#lib/testing/records.ts";
import { addContract, editContract, removeContract } from "./commands.ts";
import { findContract, listContracts } from "./queries.ts";
import { type ContractEdit, type ContractInput, contractEdit, contractInput } from "./schema.ts";

let made: Records;
let company: Company;
let person: Employee;
let clerk: CompanyActor;
let manager: CompanyActor;
let supervisor: CompanyActor;
let viewer: CompanyActor;
let stranger: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const kitchen = await made.department(company);
  const bar = await made.department(company);
  const of = async (role: string, name: string) => made.employee(company, { role, name });
  clerk = actorOf(company, await of("payroll_clerk", "Petra Clerk"));
  manager = actorOf(company, await of("manager", "Niamh Corcoran"));
  viewer = actorOf(company, await of("viewer", "Vera Viewer"));
  const aoife = await of("supervisor", "Aoife Brennan");
  await made.supervisor(kitchen, aoife);
  supervisor = actorOf(company, aoife);
  within = await made.employee(company, { departmentId: kitchen.id });
  without = await made.employee(company, { departmentId: bar.id });
  const other = await made.company();
  stranger = actorOf(other, await made.employee(other, { role: "owner" }));
});
let within: Employee;
let without: Employee;
beforeEach(async () => {
  person = await made.employee(company, { name: "Elena Popescu" });
});
afterAll(() => made.end());

const input = (values: Record<string, unknown> = {}): ContractInput =>
  contractInput.parse({
    employeeId: person.id,
    validFrom: "2025-01-01",
    weeklyMinutes: "39",
    kind: "permanent",
    ...values,
  });
const edit = (id: string, version: number, values: Record<string, unknown> = {}): ContractEdit =>
  contractEdit.parse({ ...input(), id, version, ...values });
const shown = async () => {
  const { contracts, gaps } = await listContracts(manager, person.id);
  return { spans: contracts.map((one) => [one.validFrom, one.validTo]), gaps };
};

describe("contracts", () => {
  it("are added, changed and taken out, each with its entry in the trail", async () => {
    const { id } = await addContract(clerk, input({ flextime: "on", note: "Four days" }));
    expect(await findContract(manager, id)).toMatchObject({
      validFrom: "2025-01-01",
      validTo: null,
      weeklyMinutes: 2340,
      kind: "permanent",
      flextime: true,
      exempt: false,
      note: "Four days",
      version: 1,
      employee: { name: "Elena Popescu" },
    });
    await editContract(manager, edit(id, 1, { flextime: false, weeklyMinutes: 2250 }));
    await removeContract(manager, id);
    expect((await shown()).spans).toEqual([]);
    const audits = await auditsOf(made.owner, id);
    expect(audits.map((one) => one.act)).toEqual(["contract.add", "contract.edit", "contract.remove"]);
    expect(audits[1]).toMatchObject({
      before: { weeklyMinutes: "39:00" },
      after: { weeklyMinutes: "37:30" },
    });
  });

  it("never overlap: the form says where, and what would be free", async () => {
    await addContract(clerk, input({ validFrom: "2025-01-01", validTo: "2025-12-31" }));
    expect(await failure(addContract(clerk, input({ validFrom: "2025-12-31" })))).toMatchObject({
      code: "invalid",
      fields: { validFrom: [expect.stringContaining("1 Jan 2025 to 31 Dec 2025")] },
    });
    expect(await failure(addContract(clerk, input({ validFrom: "2024-01-01" })))).toMatchObject({
      fields: { validTo: ["Another one begins on 1 Jan 2025. Let this one end before it."] },
    });
    const { id } = await addContract(clerk, input({ validFrom: "2026-01-01" }));
    expect(await failure(editContract(clerk, edit(id, 1, { validFrom: "2025-06-01" })))).toMatchObject({
      code: "invalid",
      fields: { validFrom: [expect.stringContaining("holds from")] },
    });
  });

  it("end the one before when that is asked for, and show the days between two", async () => {
    const first = await addContract(clerk, input({ validFrom: "2025-01-01" }));
    await addContract(clerk, input({ validFrom: "2026-03-01", validTo: "2026-04-30", endPrevious: true }));
    await addContract(clerk, input({ validFrom: "2026-05-15" }));
    expect(await shown()).toEqual({
      spans: [
        ["2026-05-15", null],
        ["2026-03-01", "2026-04-30"],
        ["2025-01-01", "2026-02-28"],
      ],
      gaps: [{ from: "2026-05-01", to: "2026-05-14" }],
    });
    expect((await auditsOf(made.owner, first.id)).at(-1)).toEqual({
      act: "contract.edit",
      before: { validTo: null },
      after: { validTo: "2026-02-28" },
    });
  });

  it("of two added at once only one is taken", async () => {
    const both = [addContract(clerk, input()), addContract(manager, input({ validFrom: "2025-06-01" }))];
    const failures = (await Promise.all(both.map(failure))).filter((one) => one !== null);
    expect(failures).toMatchObject([{ code: "invalid" }]);
    expect((await shown()).spans).toHaveLength(1);
  });

  it("are held apart by the database too", async () => {
    await addContract(clerk, input());
    const row = { company_id: company.id, id: made.make.random.id(new Date()), employee_id: person.id };
    const again = made.owner.query(
      `INSERT INTO contracts (company_id, id, employee_id, valid_from, weekly_minutes, kind)
       VALUES ($1, $2, $3, '2026-01-01', 60, 'casual')`,
      Object.values(row),
    );
    expect(await failure(again)).toMatchObject({
      code: "conflict",
      fields: { validFrom: ["Another contract of this person holds on one of these days."] },
    });
  });

  it("tell a change that comes too late what was written meanwhile", async () => {
    const { id } = await addContract(clerk, input());
    await editContract(manager, edit(id, 1, { kind: "casual" }));
    expect(await failure(editContract(clerk, edit(id, 1, { note: "Mine" })))).toMatchObject({
      code: "conflict",
      fields: { kind: [expect.stringContaining("Niamh Corcoran wrote “casual”")] },
      detail: { version: 2 },
    });
  });

  it("are read as far as the reach goes, and changed by few", async () => {
    const { id } = await addContract(clerk, input());
    await addContract(clerk, input({ employeeId: within.id }));
    await addContract(clerk, input({ employeeId: without.id }));
    const self = actorOf(company, person);
    expect((await listContracts(self, person.id)).contracts).toHaveLength(1);
    expect((await listContracts(supervisor, within.id)).contracts).toHaveLength(1);
    expect((await listContracts(visitorOf(company, "developer"), person.id)).contracts).toHaveLength(1);
    const hidden = [
      () => listContracts(supervisor, without.id),
      () => listContracts(viewer, person.id),
      () => listContracts(self, within.id),
      () => listContracts(stranger, person.id),
      () => findContract(stranger, id),
      () => findContract(supervisor, id),
      () => editContract(stranger, edit(id, 1)),
      () => removeContract(stranger, id),
      () => addContract(stranger, input()),
    ];
    for (const ask of hidden) expect((await failure(ask()))?.code, String(ask)).toBe("not_found");
    const refused = [self, supervisor, viewer, visitorOf(company, "developer")];
    for (const actor of refused)
      expect((await failure(removeContract(actor, id)))?.code, actor.role).toBe("forbidden");
  });
});

describe("what a contract is made of", () => {
  it.each([
    [{ validTo: "2024-12-31" }, "validTo"],
    [{ validFrom: "2025-02-30" }, "validFrom"],
    [{ weeklyMinutes: "169" }, "weeklyMinutes"],
    [{ weeklyMinutes: "forty" }, "weeklyMinutes"],
    [{ weeklyMinutes: 90.5 }, "weeklyMinutes"],
    [{ kind: "verbal" }, "kind"],
    [{ note: "x".repeat(501) }, "note"],
  ])("refuses %j", (values, field) => {
    const all = { employeeId: "00000000-0000-7000-8000-000000000000", validFrom: "2025-01-01" };
    const parsed = contractInput.safeParse({ ...all, weeklyMinutes: "39", kind: "casual", ...values });
    expect(parsed.error?.issues.map((issue) => issue.path[0])).toEqual([field]);
  });
});
