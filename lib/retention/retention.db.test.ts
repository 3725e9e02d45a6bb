import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type CompanyActor, commandActor, jobActor } from "#lib/access/actor.ts";
import { sealAudit } from "#lib/audit/seal.ts";
import { addClockIn, correctClockIn } from "#lib/clock-in/commands.ts";
import { addContract, editContract, removeContract } from "#lib/contract/commands.ts";
import { contractInput } from "#lib/contract/schema.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { archiveEmployee } from "#lib/employee/archive.ts";
import { rebuildClockIns } from "#lib/ledger/rebuild.ts";
import { sealPunches } from "#lib/ledger/seal-punches.ts";
import { verifyCompany } from "#lib/ledger/verify.ts";
import { addPayRate } from "#lib/pay/commands.ts";
import { payRateInput } from "#lib/pay/schema.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { eraseOld, eraseWordsOf } from "./commands.ts";

interface Place {
  company: Company;
  person: Employee;
  colleague: Employee;
  owner: CompanyActor;
  job: CompanyActor;
}

const longAgo = new Date("2024-03-11T12:00:00Z");
const lately = new Date("2025-10-20T12:00:00Z");
const today = new Date("2025-11-20T12:00:00Z");
let made: Records;
let here: Place;
let there: Place;

beforeAll(async () => {
  made = await records();
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: longAgo });
  [here, there] = [await place(), await place()];
  for (const one of [here, there]) await live(one);
  vi.setSystemTime(today);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await made.end();
  await closeClients();
});

async function place(): Promise<Place> {
  const company = await made.company({ zone: "Europe/Dublin", keepDetailsMonths: null });
  const person = await made.employee(company, { name: "Ann" });
  const colleague = await made.employee(company, { name: "Bob" });
  const owner = actorOf(company, await made.employee(company, { role: "owner", name: "Olga" }), {
    address: "192.0.2.7",
    device: "Firefox",
  });
  return { company, person, colleague, owner, job: jobActor(owner.company, "erase-old") };
}

/** Two clock-ins long ago, one of them corrected since; two lately. */
async function live({ person, colleague, owner, job }: Place): Promise<void> {
  const add = (employee: Employee, day: string, note: string) => {
    const at = { startedAt: new Date(`${day}T09:00:00Z`), endedAt: new Date(`${day}T11:00:00Z`) };
    return addClockIn(owner, { employeeId: employee.id, ...at, ...rest, note });
  };
  await add(person, "2024-03-04", "old note");
  const { id } = await add(colleague, "2024-03-05", "old and corrected");
  await sealAll(job);
  vi.setSystemTime(lately);
  const { rows } = await made.owner.query("SELECT updated_at FROM clock_ins WHERE id = $1", [id]);
  const at = { startedAt: new Date("2024-03-05T09:00:00Z"), endedAt: new Date("2024-03-05T10:00:00Z") };
  const seen = (rows[0].updated_at as Date).toISOString();
  await correctClockIn(owner, { id, ...at, ...rest, note: "corrected lately", reason: "Left early", seen });
  await add(person, "2025-10-06", "new note");
  await add(colleague, "2025-10-07", "another new note");
  await sealAll(job);
}

const rest = { breakSeconds: 0, break: 0, departmentId: null, customerId: null, projectId: null };

async function sealAll(job: CompanyActor): Promise<void> {
  await sealAudit(job);
  await sealPunches(job, new Date());
}

const rate = { name: "Standard", validFrom: "2022-01-01", per: "hour", amount: "15.50", currency: "EUR" };

/** A contract as its form would have it. */
async function stored(id: string) {
  const { rows } = await made.owner.query(
    `SELECT id, valid_from::text AS "validFrom", valid_to::text AS "validTo", weekly_minutes AS "weeklyMinutes", kind,
            flextime, exempt FROM contracts WHERE id = $1`,
    [id],
  );
  return rows[0];
}

const keep = (company: Company, details: number | null, imports = 12) =>
  made.owner.query("UPDATE companies SET keep_details_months = $2, keep_imports_months = $3 WHERE id = $1", [
    company.id,
    details,
    imports,
  ]);

/** The notes that punches and clock-ins of a company still say. */
async function notes({ company }: Place) {
  const query = (text: string) =>
    made.owner.query(text, [company.id]).then(({ rows }) => rows.map((row) => row.note));
  return {
    punches: await query(
      "SELECT note FROM punch_details WHERE company_id = $1 AND note IS NOT NULL ORDER BY 1",
    ),
    clockIns: await query("SELECT note FROM clock_ins WHERE company_id = $1 AND note IS NOT NULL ORDER BY 1"),
  };
}

/** Whether chains, seals and clock-ins hold, and how much is gone. */
async function proof({ company }: Place) {
  const actor = await commandActor(company.slug, "proof");
  const verified = await verifyCompany(actor);
  if (!verified.ok) return verified.broken.message;
  const { difference } = await rebuildClockIns(actor);
  return { erasedPunches: verified.chains.erased, erasedEntries: verified.trail.erased, difference };
}

const young = ["another new note", "corrected lately", "new note"];
const all = { punches: [...young, "old and corrected", "old note"], clockIns: [...young, "old note"] };

describe("what a company keeps no longer", () => {
  it("is erased, nothing younger is, and all proofs hold and say so", async () => {
    await keep(here.company, 12);
    expect(await eraseOld(here.job)).toEqual({
      punches: 2,
      clockIns: 1,
      contracts: 0,
      entries: 2,
      imports: 0,
    });
    expect(await notes(here)).toEqual({ punches: young, clockIns: young });
    expect(await proof(here)).toEqual({ erasedPunches: 2, erasedEntries: 2, difference: null });
    await sealAll(here.job);
    expect(await proof(here)).toMatchObject({ erasedPunches: 2, difference: null });
  });

  it("is told in the audit trail with its counts, and a second run finds nothing and tells nothing", async () => {
    await keep(here.company, 12);
    await eraseOld(here.job);
    const told = (await auditsOf(made.owner, here.company.id)).filter(({ act }) => act === "retention.erase");
    expect(told.map(({ after }) => after)).toEqual([{ punches: 2, clockIns: 1 }, { entries: 2 }]);
    expect(await eraseOld(here.job)).toEqual({
      punches: 0,
      clockIns: 0,
      contracts: 0,
      entries: 0,
      imports: 0,
    });
    expect(await auditsOf(made.owner, here.company.id)).toHaveLength(told.length);
  });

  it("is nothing by itself, and never another company's", async () => {
    expect(await eraseOld(here.job)).toEqual({
      punches: 0,
      clockIns: 0,
      contracts: 0,
      entries: 0,
      imports: 0,
    });
    await keep(here.company, 1);
    await eraseOld(here.job);
    expect(await notes(there)).toEqual(all);
    expect(await proof(there)).toEqual({ erasedPunches: 0, erasedEntries: 0, difference: null });
  });

  it("is erased by the product alone", async () => {
    expect(await failure(eraseOld(here.owner))).toMatchObject({ code: "forbidden" });
  });
});

describe("reports of imports", () => {
  const list = { shown: ["Ann"], total: 1 };
  const preview = {
    ...{
      rows: 1,
      toAdd: 1,
      unchanged: 0,
      toChange: 0,
      kept: 0,
      secondsToAdd: 60,
      firstDay: null,
      lastDay: null,
    },
    ...{ employees: list, customers: list, projects: list, changes: [] },
    ...{ problems: { shown: [], total: 0 }, notes: { shown: [{ line: 1, message: "Ann" }], total: 1 } },
  };
  const write = (id: string, status: string, at: Date) =>
    made.owner.query(
      `INSERT INTO imports (company_id, id, file_name, format, sha256, content, status, preview, created_at)
       VALUES ($1, $2, 'hours.csv', 'csv', 'x', 'Ann', $3, $4, $5)`,
      [here.company.id, id, status, JSON.stringify(preview), at],
    );

  it("lose names and lines but not their figures; what only waited is thrown away", async () => {
    const ids = [1, 2, 3].map((digit) => `00000000-0000-7000-8000-00000000000${digit}`);
    await write(ids[0]!, "applied", longAgo);
    await write(ids[1]!, "previewed", longAgo);
    await write(ids[2]!, "applied", lately);
    expect(await eraseOld(here.job)).toMatchObject({ imports: 2 });
    const { rows } = await made.owner.query(
      "SELECT id, preview FROM imports WHERE company_id = $1 ORDER BY id",
      [here.company.id],
    );
    expect(rows.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    expect(rows[0].preview).toMatchObject({ toAdd: 1, employees: { shown: [], total: 1 } });
    expect(JSON.stringify(rows[0].preview)).not.toContain("Ann");
    expect(rows[1].preview).toMatchObject(preview);
    expect(await eraseOld(here.job)).toMatchObject({ imports: 0 });
  });
});

describe("the words of one person", () => {
  it("are erased when they have left, whatever their age, and nobody else's are", async () => {
    const { owner, person, colleague } = here;
    expect(await failure(eraseWordsOf(owner, person.id))).toMatchObject({ code: "conflict" });
    await archiveEmployee(owner, person.id);
    expect(await eraseWordsOf(owner, person.id)).toEqual({
      ...{ name: "Ann", punches: 2, clockIns: 2, contracts: 0, imports: 0 },
      // Two clock-ins added, one person archived
      entries: 3,
    });
    const left = ["another new note", "corrected lately"];
    expect(await notes(here)).toEqual({ punches: [...left, "old and corrected"], clockIns: left });
    await sealAll(here.job);
    expect(await proof(here)).toEqual({ erasedPunches: 2, erasedEntries: 3, difference: null });
    expect(await proof(there)).toMatchObject({ erasedPunches: 0, erasedEntries: 0 });
    const trail = await auditsOf(made.owner, person.id);
    expect(trail.at(-1)).toEqual({
      act: "employee.erase",
      before: null,
      after: { punches: 2, clockIns: 2, entries: 3 },
    });
    expect(await failure(eraseWordsOf(owner, colleague.id))).toMatchObject({ code: "conflict" });
  });

  it("are those in the notes of their contracts, too; terms and pay stay", async () => {
    const { owner, person, colleague } = here;
    const terms = { weeklyMinutes: 2400, kind: "permanent", flextime: false, exempt: false } as const;
    const contract = (employee: Employee, validFrom: string, validTo: string | null, note: string | null) =>
      addContract(
        owner,
        contractInput.parse({ employeeId: employee.id, validFrom, validTo, ...terms, note }),
      );
    const first = await contract(person, "2020-01-01", "2020-12-31", "Came back after an illness");
    const slip = await contract(person, "2021-01-01", "2021-12-31", "Written down by mistake");
    await contract(person, "2022-01-01", null, null);
    const theirs = await contract(colleague, "2020-01-01", null, "Bob's own");
    await editContract(owner, { ...(await stored(first.id)), note: "Illness until May", version: 1 });
    await editContract(owner, { ...(await stored(slip.id)), note: "Still a slip", version: 1 });
    await removeContract(owner, slip.id);
    await addPayRate(owner, payRateInput.parse({ employeeId: person.id, ...rate }));
    await sealAll(here.job);
    await archiveEmployee(owner, person.id);
    // The first one's two entries with a note, and three of the one that was taken out.
    expect(await eraseWordsOf(owner, person.id)).toMatchObject({ contracts: 1, entries: 3 + 2 + 3 });
    const { rows } = await made.owner.query(
      "SELECT employee_id, weekly_minutes, note FROM contracts WHERE company_id = $1 ORDER BY valid_from, note",
      [here.company.id],
    );
    const kept = (employee: Employee, note: string | null) => ({
      employee_id: employee.id,
      weekly_minutes: 2400,
      note,
    });
    expect(rows).toEqual(
      expect.arrayContaining([kept(person, null), kept(person, null), kept(colleague, "Bob's own")]),
    );
    const trail = await made.owner.query("SELECT before, after FROM audit_details WHERE company_id = $1", [
      here.company.id,
    ]);
    const said = JSON.stringify(trail.rows);
    for (const word of ["llness", "mistake", "slip"]) expect(said).not.toContain(word);
    expect(said).toContain("Bob's own");
    expect(await auditsOf(made.owner, theirs.id)).toMatchObject([{ after: { note: "Bob's own" } }]);
    // The contract without a note, and the rate.
    expect(said).toContain('"validFrom":"2022-01-01"');
    expect(said).toContain('"amount":"15.50"');
    await sealAll(here.job);
    expect(await proof(here)).toMatchObject({ erasedEntries: 8, difference: null });
  });

  it("are an owner's to erase, in their own company", async () => {
    const manager = actorOf(here.company, await made.employee(here.company, { role: "manager" }));
    expect(await failure(eraseWordsOf(manager, here.person.id))).toMatchObject({ code: "forbidden" });
    expect(await failure(eraseWordsOf(there.owner, here.person.id))).toMatchObject({ code: "not_found" });
    expect(await notes(here)).toEqual(all);
  });
});
