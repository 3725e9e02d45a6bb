import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { addClockIn, voidClockIn } from "#lib/clock-in/commands.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { getClockState } from "#lib/punch/clock-state.ts";
import { punch } from "#lib/punch/commands.ts";
import type { ClockAct } from "#lib/punch/decide.ts";
import type { PunchSource } from "#lib/punch/punch.ts";
import { punchInput } from "#lib/punch/schema.ts";
import { newId } from "#lib/shared/ids.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { editCompany } from "./commands.ts";
import { mayAddByHand } from "./methods.ts";
import { findCompanySettings, previewChange } from "./queries.ts";
import type { CompanyDetail } from "./schema.ts";

let made: Records;
let company: Company;
let other: Company;
let owner: CompanyActor;
let manager: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company({ name: "Harbour Lane Events", slug: "harbour-lane", blockLimitMinutes: 990 });
  other = await made.company({ name: "Other", slug: "other" });
  owner = actorOf(company, await made.employee(company, { role: "owner", name: "Olga Owner" }));
  manager = actorOf(company, await made.employee(company, { role: "manager" }));
});
afterAll(() => made.end());

it("are read by everybody and changed by owners, and only what changed is told", async () => {
  const settings = await findCompanySettings(manager);
  expect(settings).toMatchObject({
    slug: "harbour-lane",
    dayCutoff: "00:00",
    blockLimit: "16:30",
    version: 1,
  });
  const edited = { ...settings, dayCutoff: "04:00", blockLimit: "14:00" };
  expect(await failure(editCompany(manager, edited))).toMatchObject({ code: "forbidden" });
  expect(await editCompany(owner, edited)).toEqual({ slug: "harbour-lane" });
  expect(await findCompanySettings(owner)).toEqual({ ...edited, version: 2 });
  expect((await auditsOf(made.owner, company.id)).at(-1)).toEqual({
    act: "company.update",
    before: { dayCutoff: "00:00", blockLimit: "16:30" },
    after: { dayCutoff: "04:00", blockLimit: "14:00" },
  });
  const { rows } = await made.owner.query("SELECT version FROM companies WHERE id = $1", [other.id]);
  expect(rows).toEqual([{ version: 1 }]);
});

it("take no short name that another company has", async () => {
  const settings = await findCompanySettings(owner);
  expect(await failure(editCompany(owner, { ...settings, slug: "other" }))).toMatchObject({
    code: "conflict",
    fields: { slug: ["This short name is taken."] },
  });
});

it("tell an edit that comes too late what changed", async () => {
  const settings = await findCompanySettings(owner);
  await editCompany(owner, { ...settings, zone: "Europe/Lisbon" });
  const late = await failure(editCompany(owner, { ...settings, name: "Harbour" }));
  expect(late).toMatchObject({ code: "conflict", detail: { version: settings.version + 1 } });
  expect(late?.fields.zone?.[0]).toContain("Olga Owner wrote “Europe/Lisbon”");
});

describe("clock-in methods", () => {
  const set = async (values: Partial<CompanyDetail>) =>
    editCompany(owner, { ...values, version: (await findCompanySettings(owner)).version });
  const key = () => newId();
  const punchIn = (kind: ClockAct = "in", source: PunchSource = "web", whom: string | null = null) =>
    punch(person(), { ...punchInput.parse({ kind, key: key() }) }, source, whom);
  let one: Employee;
  const person = () => actorOf(company, one);

  beforeAll(async () => {
    one = await made.employee(company, { role: "employee" });
  });

  it("leave one on", async () => {
    const none = { clockInBrowser: false, clockInApi: false, clockInManual: false };
    expect(await failure(set(none))).toMatchObject({
      code: "invalid",
      fields: { clockInManual: [expect.stringContaining("at least one")] },
    });
    expect(await findCompanySettings(owner)).toMatchObject({ clockInBrowser: true, clockInManual: true });
  });

  it("are obeyed in the browser, but for clocking out", async () => {
    await punchIn();
    await set({ clockInBrowser: false });
    expect((await getClockState(person())).closed).toContain("another program");
    for (const kind of ["in", "break_start", "switch"] as const)
      expect(await failure(punchIn(kind)), kind).toMatchObject({ code: "forbidden" });
    expect(await punchIn("out")).toMatchObject({ already: false });
    const refused = await failure(punchIn());
    expect([refused?.code, refused?.message]).toEqual([
      "forbidden",
      expect.stringContaining("a manager adds"),
    ]);
    await set({ clockInBrowser: true });
    expect((await getClockState(person())).closed).toBeNull();
  });

  it("are obeyed by programs", async () => {
    await set({ clockInApi: false });
    const token = { id: newId(), scopes: ["punch:write", "clock-in:write"], makerRole: null };
    const program = actorOf(company, one, { role: "manager", employeeId: null, via: "token", token });
    const input = punchInput.parse({ kind: "in", key: key() });
    expect(await failure(punch(program, input, "api", one.id))).toMatchObject({ code: "forbidden" });
    expect(await failure(addClockIn(program, block()))).toMatchObject({ code: "forbidden" });
    expect(await addClockIn(manager, block())).toMatchObject({ employeeId: one.id });
    await set({ clockInApi: true });
  });

  it("are obeyed by managers, who can still void what there is", async () => {
    const { id } = await addClockIn(manager, block("2026-05-05"));
    await set({ clockInManual: false });
    expect(await mayAddByHand(manager)).toBe(false);
    const refused = await failure(addClockIn(manager, block("2026-05-06")));
    expect([refused?.code, refused?.message]).toEqual(["forbidden", expect.stringContaining("by hand")]);
    expect(await voidClockIn(manager, { id, reason: "A slip" })).toMatchObject({ id });
    await set({ clockInManual: true });
  });

  const block = (day = "2026-05-04") => ({
    employeeId: one.id,
    startedAt: new Date(`${day}T09:00:00Z`),
    endedAt: new Date(`${day}T10:00:00Z`),
    ...{ breakSeconds: 0, break: 0, departmentId: null, customerId: null, projectId: null, note: null },
  });
});

describe("what a change of zone, day or currency would do", () => {
  it("is told in numbers, to owners", async () => {
    const now = new Date("2026-11-20T23:30:00Z");
    await made.owner.query("UPDATE companies SET zone = 'Europe/Dublin' WHERE id = $1", [company.id]);
    const auckland = { zone: "Pacific/Auckland", dayCutoff: "02:00", currency: "NZD" };
    expect(await previewChange(owner, auckland, now)).toMatchObject({
      after: auckland,
      today: { before: "2026-11-20", after: "2026-11-21" },
      running: 0,
      ownZone: 0,
    });
    expect(await failure(previewChange(manager, auckland))).toMatchObject({ code: "forbidden" });
  });

  it("is nothing to what is recorded: zone, day and currency are audited, the rows stay", async () => {
    const kept = () =>
      made.owner.query("SELECT id, zone, work_date FROM clock_ins WHERE company_id = $1 ORDER BY id", [
        company.id,
      ]);
    const { rows: before } = await kept();
    const { version, ...settings } = await findCompanySettings(owner);
    await editCompany(owner, { zone: "Pacific/Auckland", currency: "NZD", version });
    expect((await kept()).rows).toEqual(before);
    expect((await auditsOf(made.owner, company.id)).at(-1)).toEqual({
      act: "company.update",
      before: { zone: settings.zone, currency: settings.currency },
      after: { zone: "Pacific/Auckland", currency: "NZD" },
    });
  });
});
