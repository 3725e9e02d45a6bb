import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { type Program, programOf, tokenOf } from "#lib/testing/api.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "100000" }));

let made: Records;
let company: Company;
let worker: Employee;
let program: Program;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const owner = await made.employee(company, { role: "owner" });
  worker = await made.employee(company, { name: "Busy Bee" });
  program = programOf(await tokenOf(actorOf(company, owner)));
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

/** How many acts the trail of the company knows: what was refused leaves none. */
async function acts(): Promise<number> {
  const { rows } = await made.owner.query(
    "SELECT count(*)::int AS n FROM audit_entries WHERE company_id = $1",
    [company.id],
  );
  return rows[0].n;
}

/** What a refused call answers; nothing of it may have been done. */
async function refused(call: () => ReturnType<Program["post"]>) {
  const before = await acts();
  const { status, body } = await call();
  expect(await acts()).toBe(before);
  return [status, body.code, Object.keys(body.fields ?? {})];
}

const changed = (path: string, etag: string | null, body: unknown) => () =>
  program.patch(path, body, { "if-match": etag ?? "" });

describe("a program that", () => {
  it("changes the row somebody else has just changed is told", async () => {
    const { body, headers } = await program.post("/customers", { name: "Acme" });
    const path = `/customers/${body.id}`;
    const etag = headers.get("etag");
    const both = await Promise.all([
      changed(path, etag, { code: "A" })(),
      changed(path, etag, { code: "B" })(),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = both.find(({ status }) => status === 200)!;
    expect((await program.get(path)).body).toEqual(won.body);
  });

  it("moves a department under itself, or under one below it, is refused at the parent", async () => {
    const top = await program.post("/departments", { name: "Top" });
    const below = await program.post("/departments", { name: "Below", parentId: top.body.id });
    const path = `/departments/${top.body.id}`;
    for (const parentId of [top.body.id, below.body.id])
      expect(await refused(changed(path, top.headers.get("etag"), { parentId }))).toEqual([
        422,
        "invalid",
        ["parentId"],
      ]);
  });

  it("deletes somebody who is clocked in is refused, and they stay so", async () => {
    const punched = await program.post("/punches", { employeeId: worker.id, kind: "in" });
    expect(punched.status).toBeLessThan(300);
    const path = `/employees/${worker.id}`;
    const etag = (await program.get(path)).headers.get("etag");
    const before = await acts();
    const answer = await program.remove(path, { "if-match": etag ?? "" });
    expect([answer.status, answer.body.code, await acts()]).toEqual([409, "conflict", before]);
    const { rows } = await made.owner.query("SELECT status FROM clock_ins WHERE employee_id = $1", [
      worker.id,
    ]);
    expect(rows).toEqual([{ status: "running" }]);
  });

  it("adds a rate or a contract over another is refused at its first day, also twice at once", async () => {
    const rate = {
      ...{ employeeId: worker.id, name: "Standard", amountMinor: 1550, currency: "EUR", per: "hour" },
      validFrom: "2026-01-01",
    };
    const both = await Promise.all([program.post("/pay-rates", rate), program.post("/pay-rates", rate)]);
    expect(both.map(({ status }) => status < 300).sort()).toEqual([false, true]);
    expect(await refused(() => program.post("/pay-rates", { ...rate, validFrom: "2026-03-01" }))).toEqual([
      422,
      "invalid",
      ["validFrom"],
    ]);
    const contract = {
      employeeId: worker.id,
      weeklyMinutes: 2340,
      kind: "permanent",
      validFrom: "2026-01-01",
    };
    expect((await program.post("/contracts", contract)).status).toBe(201);
    expect((await refused(() => program.post("/contracts", contract)))[2]).toEqual(["validFrom"]);
  });

  it("takes another company's short name, or a zone that does not exist, is refused at the field", async () => {
    const other = await made.company();
    const { headers, body } = await program.get("/company");
    const etag = headers.get("etag");
    expect((await refused(changed("/company", etag, { slug: other.slug })))[2]).toEqual(["slug"]);
    expect((await refused(changed("/company", etag, { zone: "Europe/Atlantis" })))[2]).toEqual(["zone"]);
    expect((await program.get("/company")).body).toEqual(body);
  });

  it("invites somebody twice leaves one invitation that works", async () => {
    const { id: employeeId } = await made.employee(company);
    const email = `bee@${company.slug}.example`;
    for (const _ of [1, 2])
      expect((await program.post("/invitations", { employeeId, email })).status).toBe(201);
    const { body } = await program.get("/invitations", { query: { employeeId } });
    expect(body.data).toHaveLength(1);
  });

  it("sends 10,000 rows is refused before they are read, and one row too many at its field", async () => {
    const feast = { name: "Feast", durationMinutes: 60, colour: "chart-1" };
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ skill: `Skill ${at}`, people: 1 }));
    expect(
      (await refused(() => program.post("/packages", { ...feast, crew: rows(10_000) }))).slice(0, 2),
    ).toEqual([413, "too_large"]);
    expect(await refused(() => program.post("/packages", { ...feast, crew: rows(21) }))).toEqual([
      422,
      "invalid",
      ["crew"],
    ]);
    const note = "A line\n".repeat(2_000);
    expect(await refused(() => program.post("/packages", { ...feast, note }))).toEqual([
      422,
      "invalid",
      ["note"],
    ]);
  });
});
