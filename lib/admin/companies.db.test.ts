import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { closeQueue } from "#lib/jobs/queue.ts";
import { verifyLedgersJob } from "#lib/jobs/verify-ledgers.ts";
import { startWorker } from "#lib/jobs/worker.ts";
import { newId } from "#lib/shared/ids.ts";
import { failure } from "#lib/testing/failure.ts";
import { platformTrail } from "#lib/testing/platform-people.ts";
import { platformPerson, type Records, records } from "#lib/testing/records.ts";
import { listCompanies } from "./companies.ts";
import { askForProof } from "./company-commands.ts";
import { findCompany } from "./company-detail.ts";
import { companiesQuery } from "./schema.ts";

const developer = platformPerson("developer");
const administrator = platformPerson("administrator");
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const hash = new Uint8Array(32);
let made: Records;
let companies: Company[];

beforeAll(async () => {
  made = await records();
  const worker = await startWorker();
  await worker.stop();
  companies = [];
  for (const [at, name] of ["Alder", "birch", "Cedar", "Dogwood"].entries()) {
    const company = await made.company({ name: `${name} Ltd`, createdAt: hoursAgo(100 - at) });
    companies.push(company);
    for (let count = 0; count <= at; count += 1)
      await head(await made.employee(company), 10 - at, hoursAgo(at + 1));
  }
});
afterAll(async () => {
  await closeQueue();
  await closeClients();
  await made.end();
});

function head(employee: Employee, length: number, updatedAt: Date) {
  const { companyId, id: employeeId } = employee;
  return made.write("chain_heads", { companyId, employeeId, length, hash, updatedAt });
}

const list = (query: object) => listCompanies(developer, companiesQuery.parse(query));
const names = async (query: object) => (await list(query)).rows.map((row) => row.name.split(" ")[0]);

describe("the list", () => {
  it("knows the size of each without counting clock-ins", async () => {
    const { rows, people } = await list({ q: "dogwood" });
    expect(rows).toMatchObject([{ people: 4, punches: 28, problems: [] }]);
    expect(people).toBe(10);
  });

  it.each([
    ["name", ["Alder", "birch", "Cedar", "Dogwood"]],
    ["-name", ["Dogwood", "Cedar", "birch", "Alder"]],
    ["-people", ["Dogwood", "Cedar", "birch", "Alder"]],
    ["punches", ["Alder", "birch", "Cedar", "Dogwood"]],
    ["-last", ["Alder", "birch", "Cedar", "Dogwood"]],
    ["created", ["Alder", "birch", "Cedar", "Dogwood"]],
    ["nonsense", ["Alder", "birch", "Cedar", "Dogwood"]],
  ])("is sorted by %s", async (sort, order) => {
    expect(await names({ sort })).toEqual(order);
  });

  it("is paged by key in every order, there and back, without losing or repeating one", async () => {
    for (let at = 0; at < 60; at += 1)
      await made.company({ name: `Elm ${String(at % 7)}`, slug: `elm-${at}` });
    const all = (await made.owner.query("SELECT id FROM companies")).rows.map((row) => row.id).sort();
    for (const sort of ["name", "-people", "punches", "-last", "created"]) {
      const first = await list({ sort });
      const second = await list({ sort, page: first.after });
      expect(second.after).toBeNull();
      expect([...first.rows, ...second.rows].map((row) => row.id).sort()).toEqual(all);
      const back = await list({ sort, page: second.before });
      expect(back.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
    }
    for (const page of [
      "made-up",
      Buffer.from('[1,"x","0198c0de-0000-7000-8000-000000000001"]').toString("base64url"),
    ])
      for (const sort of ["name", "people", "last"]) await list({ sort, page });
    await made.owner.query("DELETE FROM companies WHERE slug LIKE 'elm-%'");
  });
});

describe("health", () => {
  const kinds = async (company: Company) =>
    (await findCompany(developer, company.id)).problems.map(({ kind, count }) => `${kind} ${count}`);

  it("names blocks without an end, mail that fails and trails that are not sealed", async () => {
    const [company] = companies as [Company];
    const employee = await made.employee(company);
    const block = { companyId: company.id, employeeId: employee.id, origin: "punched", zone: company.zone };
    for (const id of [newId(), newId()])
      await made.write("clock_ins", {
        ...block,
        id,
        startedAt: hoursAgo(40),
        status: "end_missing",
        workDate: "2026-11-19",
        firstDay: "2026-11-19",
        createdAt: hoursAgo(40),
        updatedAt: hoursAgo(40),
      });
    const mail = {
      companyId: company.id,
      toAddress: "a@example.com",
      kind: "invitation",
      subject: "S",
      text: "T",
    };
    await made.write("mail_messages", { ...mail, id: newId(), status: "failed" });
    await made.write("audit_entries", {
      ...{
        companyId: company.id,
        id: newId(),
        at: hoursAgo(1),
        act: "customer.add",
        subjectType: "customer",
      },
      ...{ subjectId: newId(), actorRole: "owner", via: "session", detailDigest: hash },
    });
    expect(await kinds(company)).toEqual(["trailUnsealed 1", "mailFailing 1", "endMissing 2"]);
    expect(await names({ health: "bad" })).toEqual(["Alder"]);
    expect(await names({ health: "ok" })).toEqual(["birch", "Cedar", "Dogwood"]);
    expect((await list({ health: "warn" })).rows).toEqual([]);
    expect(await names({ health: "bad", q: "birch" })).toEqual([]);
  });

  it("names runs about a company that failed, and queues whose last run failed there", async () => {
    const [, company, other] = companies as [Company, Company, Company];
    const job = (id: string, data: object, output: object, state = "failed") =>
      made.owner.query(
        "INSERT INTO pgboss.job (id, name, state, data, output, started_on, completed_on) VALUES ($1, $2, $3, $4, $5, now(), now())",
        [id, "companyId" in data ? "run-import" : "seal-audit", state, data, output],
      );
    await job(newId(), { companyId: company.id }, { message: "no" });
    await job(newId(), {}, { message: "failed in birch", companies: [company.id] });
    expect(await kinds(company)).toEqual(["jobsFailing 2"]);
    expect(await kinds(other)).toEqual([]);
    expect((await findCompany(developer, company.id)).runs).toMatchObject([
      { name: "run-import", message: "no" },
    ]);
    await job(newId(), {}, { companies: 1 }, "completed");
    expect(await kinds(company)).toEqual(["jobsFailing 1"]);
  });

  it("names punches that nobody sealed for two days", async () => {
    const company = companies[2] as Company;
    await head(await made.employee(company), 3, hoursAgo(60));
    expect(await kinds(company)).toEqual(["punchesUnsealed 1", "notVerified 1"]);
    const seal = {
      companyId: company.id,
      id: newId(),
      stream: "punch",
      position: 1,
      at: hoursAgo(50),
      covers: 1,
    };
    await made.write("seals", { ...seal, headHash: hash, signature: hash });
    expect(await kinds(company)).toEqual(["notVerified 1"]);
  });
});

describe("proofs", () => {
  const run = (input: { companyId?: string }) => verifyLedgersJob.run(input, new AbortController().signal);

  it("are made for each company once a week, and kept", async () => {
    const fresh = await made.company({ name: "Fir Ltd" });
    await made.owner.query("DELETE FROM companies WHERE slug LIKE 'elm-%'");
    await failure(run({}) as Promise<unknown>);
    expect((await findCompany(developer, fresh.id)).proof).toMatchObject({ ok: true });
    expect(await run({})).toMatchObject({ proven: 0 });
    expect(await run({ companyId: fresh.id })).toMatchObject({ proven: 1 });
  });

  it("that fail are told: in the company's health, in the trail, and as a failed run", async () => {
    const company = companies[3] as Company;
    // Its chains claim punches that are not there.
    const refused = await failure(run({ companyId: company.id }) as Promise<unknown>);
    expect(refused).toMatchObject({ cause: { companies: [company.id] } });
    const found = await findCompany(developer, company.id);
    expect(found.problems[0]).toMatchObject({ kind: "ledgerBroken", verdict: "bad" });
    expect((await platformTrail(made)).at(-1)).toMatchObject({
      act: "ledgers.verify",
      subject_id: company.id,
      detail: { ok: false },
    });
  });

  it("are asked for by administrators, with a reason", async () => {
    const ask = { id: (companies[1] as Company).id, reason: "Ticket 4711" };
    expect(await failure(askForProof(developer, ask))).toMatchObject({ code: "forbidden" });
    expect(await failure(askForProof(administrator, { ...ask, id: newId() }))).toMatchObject({
      code: "not_found",
    });
    await askForProof(administrator, ask);
    expect(await failure(askForProof(administrator, ask))).toMatchObject({ code: "conflict" });
  });
});
