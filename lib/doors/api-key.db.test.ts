import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { callApi, newSite, type Program, programOf, tokenOf } from "#lib/testing/api.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "100000" }));

let made: Records;
let owner: CompanyActor;
let program: Program;

beforeAll(async () => {
  made = await records();
  const company = await made.company();
  owner = actorOf(company, await made.employee(company, { role: "owner" }));
  program = programOf(await tokenOf(owner));
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

const count = async (table: string, where = "true") =>
  Number((await made.owner.query(`SELECT count(*) FROM ${table} WHERE ${where}`)).rows[0].count);

describe("the key of a write", () => {
  const body = () => ({ name: `Site ${newId()}` });

  it("is asked for at each write", async () => {
    const answer = await program.post("/sites", body(), { "idempotency-key": undefined });
    expect([answer.status, answer.body.code]).toEqual([400, "key_missing"]);
    expect((await program.post("/sites", body(), { "idempotency-key": "short" })).status).toBe(400);
  });

  it("does an act once and answers the same to its repetition", async () => {
    const [key, sent] = [{ "idempotency-key": newId() }, body()];
    const [first, entries] = [await program.post("/sites", sent, key), await count("audit_entries")];
    const second = await program.post("/sites", sent, key);
    expect(first.status).toBe(201);
    expect([second.status, second.body]).toEqual([201, first.body]);
    for (const name of ["etag", "location"]) expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect(await count("sites", `name = '${sent.name}'`)).toBe(1);
    expect(await count("audit_entries")).toBe(entries);
  });

  it("answers a change as it was then, whatever came after", async () => {
    const { id, etag } = await newSite(program);
    const key = { "idempotency-key": newId(), "if-match": etag };
    const first = await program.patch(`/sites/${id}`, { address: "One" }, key);
    await program.patch(`/sites/${id}`, { address: "Two" }, { "if-match": first.headers.get("etag")! });
    const again = await program.patch(`/sites/${id}`, { address: "One" }, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await program.get(`/sites/${id}`)).body.address).toBe("Two");
  });

  it("belongs to one request: another body, row or address is refused", async () => {
    const [key, one, other] = [
      { "idempotency-key": newId() },
      await newSite(program),
      await newSite(program),
    ];
    expect((await program.post(`/sites/${one.id}/archive`, undefined, key)).status).toBe(200);
    for (const answer of [
      await program.post(`/sites/${other.id}/archive`, undefined, key),
      await program.post(`/sites/${one.id}/restore`, undefined, key),
      await program.post("/sites", body(), key),
    ])
      expect([answer.status, answer.body.code]).toEqual([422, "key_reused"]);
  });

  it("is each caller's own", async () => {
    const [key, sent] = [newId(), body()];
    const other = await tokenOf(owner);
    await program.post("/sites", sent, { "idempotency-key": key });
    const answer = await callApi(other, "POST", "/sites", {
      body: body(),
      headers: { "idempotency-key": key },
    });
    expect(answer.status).toBe(201);
  });

  it("remembers no failure", async () => {
    const [key, { name }] = [{ "idempotency-key": newId() }, await newSite(program)];
    expect((await program.post("/sites", { name }, key)).status).toBe(409);
    expect(await count("idempotency_keys", `key = '${key["idempotency-key"]}'`)).toBe(0);
    expect((await program.post("/sites", body(), key)).status).toBe(201);
  });

  it("is kept with its act or not at all", async () => {
    const key = newId();
    await made.owner.query(`ALTER TABLE idempotency_keys ADD CONSTRAINT broken CHECK (key <> '${key}')`);
    const sent = body();
    const answer = await program
      .post("/sites", sent, { "idempotency-key": key })
      .finally(() => made.owner.query("ALTER TABLE idempotency_keys DROP CONSTRAINT broken"));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await count("sites", `name = '${sent.name}'`)).toBe(0);
    expect((await program.post("/sites", sent, { "idempotency-key": key })).status).toBe(201);
  });

  it("sent sixteen times at once runs once", async () => {
    const [key, sent] = [{ "idempotency-key": newId() }, body()];
    const answers = await Promise.all(Array.from({ length: 16 }, () => program.post("/sites", sent, key)));
    expect(await count("sites", `name = '${sent.name}'`)).toBe(1);
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    for (const { status, body, headers } of answers.filter((one) => one.status !== 201)) {
      expect([status, body.code]).toEqual([409, "in_progress"]);
      expect(headers.get("retry-after")).toBe("1");
    }
  });

  it("is given up with its transaction when an act changes nothing", async () => {
    const { id, etag, name } = await newSite(program);
    const key = { "idempotency-key": newId(), "if-match": etag };
    const first = await program.patch(`/sites/${id}`, { name }, key);
    expect([first.status, first.headers.get("etag")]).toEqual([200, etag]);
    expect((await program.patch(`/sites/${id}`, { name }, key)).body).toEqual(first.body);
  });
});
