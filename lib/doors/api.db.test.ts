import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";
import { type Asking, callApi, newSite, type Program, programOf, tokenOf } from "#lib/testing/api.ts";
import { type House, isolationWorld, type World } from "#lib/testing/isolation/world.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "100000" }));

let made: Records;
let world: World;
let house: House;
let owner: CompanyActor;
let token: string;
let program: Program;

beforeAll(async () => {
  made = await records();
  world = await isolationWorld(made);
  house = world.ours;
  owner = actorOf(house.company, house.owner);
  token = await tokenOf(owner);
  program = programOf(token);
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

describe("who calls", () => {
  it("is asked for, and told how", async () => {
    for (const headers of [
      {},
      { authorization: "Bearer hly_x" },
      { authorization: "Basic eDp5" },
      { cookie: "hourly-session=x" },
    ]) {
      const answer = await callApi(null, "GET", "/sites", { headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
      expect(answer.body.code).toBe("unauthenticated");
    }
  });

  it("is whoever is signed in, for writes from our own pages only", async () => {
    const user = await made.user();
    await made.membership(user, await made.employee(house.company, { role: "owner" }));
    const { secret } = await made.session(user);
    const cookie = `a=b; hourly-session=${secret}`;
    expect((await callApi(null, "GET", "/sites", { headers: { cookie } })).status).toBe(200);
    const write = (headers: Asking["headers"]) =>
      callApi(null, "POST", "/sites", { body: { name: newId() }, headers: { cookie, ...headers } });
    expect((await write({ "sec-fetch-site": "same-origin" })).status).toBe(201);
    expect((await write({ "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect((await write({})).status).toBe(403);
  });

  it("is written down with the token's name", async () => {
    const { id } = await newSite(program);
    const { rows } = await made.owner.query(
      "SELECT e.via, d.actor_name FROM audit_entries e JOIN audit_details d ON d.entry_id = e.id WHERE e.subject_id = $1",
      [id],
    );
    expect(rows).toEqual([{ via: "token", actor_name: "owner program" }]);
  });
});

describe("an address", () => {
  it.each(["/nothing", "/sites/a/b/c", "/", "/sites/%00"])("that is none, %s, is not found", async (path) => {
    const answer = await program.get(path);
    expect([answer.status, answer.body.code]).toEqual([404, "not_found"]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it("says which methods it knows", async () => {
    const answer = await callApi(token, "PUT", "/sites", { body: {} });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    const { id } = await newSite(program);
    const one = await callApi(token, "PUT", `/sites/${id}`, { body: {} });
    expect(one.headers.get("allow")).toContain("PATCH");
  });

  it("tells with each refusal where its code is explained", async () => {
    const { body } = await program.get(`/sites/${newId()}`);
    expect(body.type).toMatch(new RegExp(`${routes.apiReference("error-not_found")}$`));
    expect(body).toMatchObject({ status: 404, code: "not_found", requestId: "test" });
  });
});

describe("what is sent", () => {
  it.each([
    ["no JSON", '{\n "name": }', 400, { about: { line: 2, column: 10 } }],
    ["no object", "[]", 400, {}],
    [
      "a key twice, however it is written",
      '{"name":"One",\n "n\\u0061me":"Two"}',
      400,
      { code: "bad_request", about: { key: "name", line: 2, column: 2 } },
    ],
    ["a key twice within", '{"name":{"a":1,"a":1}}', 400, { about: { key: "a", line: 1, column: 16 } }],
    ["a NUL", '{"name":"\\u0000"}', 400, {}],
    [
      "a field there is not",
      { name: "x", colour: "red", "": 1 },
      422,
      { fields: { colour: [expect.any(String)] } },
    ],
    ["a field of the wrong type", { name: 7 }, 422, { fields: { name: [expect.any(String)] } }],
    ["too much", JSON.stringify({ name: "x".repeat(17_000) }), 413, { code: "too_large" }],
  ])("is refused when it is %s", async (_what, body, status, expected) => {
    const answer = await program.post("/sites", body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(expected);
  });

  it("has each name of its query once", async () => {
    for (const query of ["limit=1&limit=100", "limit=1&limi%74=1"]) {
      const { status, body } = await program.get(`/sites?${query}`);
      expect([status, body.code, body.about]).toEqual([400, "bad_request", { name: "limit" }]);
    }
  });

  it("has no query but the one that is known", async () => {
    expect((await program.get("/sites", { query: { stat: "all" } })).body.fields).toHaveProperty("stat");
    expect((await program.get("/sites", { query: { limit: "101" } })).body.fields).toHaveProperty("limit");
    expect((await program.get("/sites", { query: { cursor: "x" } })).body.fields).toHaveProperty("cursor");
  });
});

describe("an ETag", () => {
  it("spares a caller what it has", async () => {
    const { id, etag } = await newSite(program);
    const same = await program.get(`/sites/${id}`, { headers: { "if-none-match": `"x", W/${etag}` } });
    expect([same.status, same.body, same.headers.get("etag")]).toEqual([304, null, etag]);
    expect((await program.get(`/sites/${id}`, { headers: { "if-none-match": '"x"' } })).status).toBe(200);
  });

  it("is asked for before a change", async () => {
    const { id } = await newSite(program);
    const answer = await program.patch(`/sites/${id}`, { address: "x" });
    expect([answer.status, answer.body.code]).toEqual([428, "unseen"]);
  });

  it("that is old is refused with the one there is, and says what changed", async () => {
    const { id, etag } = await newSite(program);
    await program.patch(`/sites/${id}`, { address: "Theirs" }, { "if-match": etag });
    const answer = await program.patch(`/sites/${id}`, { address: "Mine" }, { "if-match": etag });
    expect([answer.status, answer.body.code]).toEqual([412, "stale"]);
    expect(answer.headers.get("etag")).toBe('"2"');
    expect(answer.body.fields).toHaveProperty("address");
    for (const made of ["*", "1", '""', 'W/"1"', '"x"', '"-1"'])
      expect(
        (await program.patch(`/sites/${id}`, { address: "Mine" }, { "if-match": made })).status,
        made,
      ).toBe(412);
    expect((await program.get(`/sites/${id}`)).body.address).toBe("Theirs");
  });
});

describe("a change", () => {
  it("touches what is sent and nothing else", async () => {
    const { body, headers } = await program.post("/customers", {
      name: newId(),
      code: "C",
      email: "a@b.example",
      note: "N",
    });
    const answer = await program.patch(
      `/customers/${body.id}`,
      { code: null },
      { "if-match": headers.get("etag")! },
    );
    expect(answer.body).toEqual({ ...body, code: null, version: 2 });
  });

  it("names the fields that are wrong or unknown", async () => {
    const { id, etag } = await newSite(program);
    const answer = await program.patch(`/sites/${id}`, { zone: "Nowhere" }, { "if-match": etag });
    expect(answer.body.fields).toHaveProperty("zone");
    for (const field of ["id", "version", "companyId", "__proto__", "constructor"]) {
      const text = `{"${field}": "x"}`;
      expect((await program.patch(`/sites/${id}`, text, { "if-match": etag })).status, field).toBe(422);
    }
  });
});

describe("a list", () => {
  it("is read page by page, each row once", async () => {
    const seen: string[] = [];
    let query: Record<string, string> = { limit: "2", state: "all" };
    for (;;) {
      const { body, headers } = await program.get("/employees", { query });
      seen.push(...body.data.map((row: { id: string }) => row.id));
      if (!body.next) {
        expect(headers.get("link")).toBeNull();
        break;
      }
      const link = new URL(/^<([^>]+)>; rel="next"$/.exec(headers.get("link")!)![1]!);
      query = Object.fromEntries(link.searchParams);
      expect(query).toMatchObject({ limit: "2", state: "all", cursor: body.next });
    }
    expect(new Set(seen).size).toBe(seen.length);
    const { rows } = await made.owner.query("SELECT 1 FROM employees WHERE company_id = $1", [
      house.company.id,
    ]);
    expect(seen).toHaveLength(rows.length);
  });
});
