import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";
import { type Asking, callApi, tokenOf } from "#lib/testing/api.ts";
import { type House, isolationWorld, type World } from "#lib/testing/isolation/world.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "100000" }));

let made: Records;
let world: World;
let house: House;
let owner: CompanyActor;
let token: string;

beforeAll(async () => {
  made = await records();
  world = await isolationWorld(made);
  house = world.ours;
  owner = actorOf(house.company, house.owner);
  token = await tokenOf(owner);
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

const get = (path: string, asking: Asking = {}) => callApi(token, "GET", path, asking);
const post = (path: string, body?: unknown, headers: Asking["headers"] = {}) =>
  callApi(token, "POST", path, { body, headers });
const patch = (path: string, body: unknown, headers: Asking["headers"] = {}) =>
  callApi(token, "PATCH", path, { body, headers });
const count = async (table: string, where = "true") =>
  Number((await made.owner.query(`SELECT count(*) FROM ${table} WHERE ${where}`)).rows[0].count);

async function newSite(name = `Site ${newId()}`) {
  const { body, headers } = await post("/sites", { name });
  return { id: body.id as string, etag: headers.get("etag")!, name };
}

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
    const { id } = await newSite();
    const { rows } = await made.owner.query(
      "SELECT e.via, d.actor_name FROM audit_entries e JOIN audit_details d ON d.entry_id = e.id WHERE e.subject_id = $1",
      [id],
    );
    expect(rows).toEqual([{ via: "token", actor_name: "owner program" }]);
  });
});

describe("an address", () => {
  it.each(["/nothing", "/sites/a/b/c", "/", "/sites/%00"])("that is none, %s, is not found", async (path) => {
    const answer = await get(path);
    expect([answer.status, answer.body.code]).toEqual([404, "not_found"]);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  it("says which methods it knows", async () => {
    const answer = await callApi(token, "PUT", "/sites", { body: {} });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, POST"]);
    const { id } = await newSite();
    const one = await callApi(token, "PUT", `/sites/${id}`, { body: {} });
    expect(one.headers.get("allow")).toContain("PATCH");
  });

  it("tells with each refusal where its code is explained", async () => {
    const { body } = await get(`/sites/${newId()}`);
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
    const answer = await post("/sites", body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(expected);
  });

  it("has each name of its query once", async () => {
    for (const query of ["limit=1&limit=100", "limit=1&limi%74=1"]) {
      const { status, body } = await get(`/sites?${query}`);
      expect([status, body.code, body.about]).toEqual([400, "bad_request", { name: "limit" }]);
    }
  });

  it("has no query but the one that is known", async () => {
    expect((await get("/sites", { query: { stat: "all" } })).body.fields).toHaveProperty("stat");
    expect((await get("/sites", { query: { limit: "101" } })).body.fields).toHaveProperty("limit");
    expect((await get("/sites", { query: { cursor: "x" } })).body.fields).toHaveProperty("cursor");
  });
});

describe("a key", () => {
  const body = () => ({ name: `Site ${newId()}` });

  it("is asked for at each write", async () => {
    const answer = await post("/sites", body(), { "idempotency-key": undefined });
    expect([answer.status, answer.body.code]).toEqual([400, "key_missing"]);
    expect((await post("/sites", body(), { "idempotency-key": "short" })).status).toBe(400);
  });

  it("does an act once and answers the same to its repetition", async () => {
    const [key, sent] = [{ "idempotency-key": newId() }, body()];
    const [first, entries] = [await post("/sites", sent, key), await count("audit_entries")];
    const second = await post("/sites", sent, key);
    expect(first.status).toBe(201);
    expect([second.status, second.body]).toEqual([201, first.body]);
    for (const name of ["etag", "location"]) expect(second.headers.get(name)).toBe(first.headers.get(name));
    expect(await count("sites", `name = '${sent.name}'`)).toBe(1);
    expect(await count("audit_entries")).toBe(entries);
  });

  it("answers a change as it was then, whatever came after", async () => {
    const { id, etag } = await newSite();
    const key = { "idempotency-key": newId(), "if-match": etag };
    const first = await patch(`/sites/${id}`, { address: "One" }, key);
    await patch(`/sites/${id}`, { address: "Two" }, { "if-match": first.headers.get("etag")! });
    const again = await patch(`/sites/${id}`, { address: "One" }, key);
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await get(`/sites/${id}`)).body.address).toBe("Two");
  });

  it("belongs to one request: another body, row or address is refused", async () => {
    const [key, one, other] = [{ "idempotency-key": newId() }, await newSite(), await newSite()];
    expect((await post(`/sites/${one.id}/archive`, undefined, key)).status).toBe(200);
    for (const answer of [
      await post(`/sites/${other.id}/archive`, undefined, key),
      await post(`/sites/${one.id}/restore`, undefined, key),
      await post("/sites", body(), key),
    ])
      expect([answer.status, answer.body.code]).toEqual([422, "key_reused"]);
  });

  it("is each caller's own", async () => {
    const [key, sent] = [newId(), body()];
    const other = await tokenOf(owner);
    await post("/sites", sent, { "idempotency-key": key });
    const answer = await callApi(other, "POST", "/sites", {
      body: body(),
      headers: { "idempotency-key": key },
    });
    expect(answer.status).toBe(201);
  });

  it("remembers no failure", async () => {
    const [key, { name }] = [{ "idempotency-key": newId() }, await newSite()];
    expect((await post("/sites", { name }, key)).status).toBe(409);
    expect(await count("idempotency_keys", `key = '${key["idempotency-key"]}'`)).toBe(0);
    expect((await post("/sites", body(), key)).status).toBe(201);
  });

  it("is kept with its act or not at all", async () => {
    const key = newId();
    await made.owner.query(`ALTER TABLE idempotency_keys ADD CONSTRAINT broken CHECK (key <> '${key}')`);
    const sent = body();
    const answer = await post("/sites", sent, { "idempotency-key": key }).finally(() =>
      made.owner.query("ALTER TABLE idempotency_keys DROP CONSTRAINT broken"),
    );
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await count("sites", `name = '${sent.name}'`)).toBe(0);
    expect((await post("/sites", sent, { "idempotency-key": key })).status).toBe(201);
  });

  it("sent sixteen times at once runs once", async () => {
    const [key, sent] = [{ "idempotency-key": newId() }, body()];
    const answers = await Promise.all(Array.from({ length: 16 }, () => post("/sites", sent, key)));
    expect(await count("sites", `name = '${sent.name}'`)).toBe(1);
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
    for (const { status, body, headers } of answers.filter((one) => one.status !== 201)) {
      expect([status, body.code]).toEqual([409, "in_progress"]);
      expect(headers.get("retry-after")).toBe("1");
    }
  });

  it("is given up with its transaction when an act changes nothing", async () => {
    const { id, etag, name } = await newSite();
    const key = { "idempotency-key": newId(), "if-match": etag };
    const first = await patch(`/sites/${id}`, { name }, key);
    expect([first.status, first.headers.get("etag")]).toEqual([200, etag]);
    expect((await patch(`/sites/${id}`, { name }, key)).body).toEqual(first.body);
  });
});

describe("an ETag", () => {
  it("spares a caller what it has", async () => {
    const { id, etag } = await newSite();
    const same = await get(`/sites/${id}`, { headers: { "if-none-match": `"x", W/${etag}` } });
    expect([same.status, same.body, same.headers.get("etag")]).toEqual([304, null, etag]);
    expect((await get(`/sites/${id}`, { headers: { "if-none-match": '"x"' } })).status).toBe(200);
  });

  it("is asked for before a change", async () => {
    const { id } = await newSite();
    const answer = await patch(`/sites/${id}`, { address: "x" });
    expect([answer.status, answer.body.code]).toEqual([428, "unseen"]);
  });

  it("that is old is refused with the one there is, and says what changed", async () => {
    const { id, etag } = await newSite();
    await patch(`/sites/${id}`, { address: "Theirs" }, { "if-match": etag });
    const answer = await patch(`/sites/${id}`, { address: "Mine" }, { "if-match": etag });
    expect([answer.status, answer.body.code]).toEqual([412, "stale"]);
    expect(answer.headers.get("etag")).toBe('"2"');
    expect(answer.body.fields).toHaveProperty("address");
    for (const made of ["*", "1", '""', 'W/"1"', '"x"', '"-1"'])
      expect((await patch(`/sites/${id}`, { address: "Mine" }, { "if-match": made })).status, made).toBe(412);
    expect((await get(`/sites/${id}`)).body.address).toBe("Theirs");
  });
});

describe("a change", () => {
  it("touches what is sent and nothing else", async () => {
    const { body, headers } = await post("/customers", {
      name: newId(),
      code: "C",
      email: "a@b.example",
      note: "N",
    });
    const answer = await patch(`/customers/${body.id}`, { code: null }, { "if-match": headers.get("etag")! });
    expect(answer.body).toEqual({ ...body, code: null, version: 2 });
  });

  it("names the fields that are wrong or unknown", async () => {
    const { id, etag } = await newSite();
    const answer = await patch(`/sites/${id}`, { zone: "Nowhere" }, { "if-match": etag });
    expect(answer.body.fields).toHaveProperty("zone");
    for (const field of ["id", "version", "companyId", "__proto__", "constructor"]) {
      const text = `{"${field}": "x"}`;
      expect((await patch(`/sites/${id}`, text, { "if-match": etag })).status, field).toBe(422);
    }
  });
});

describe("a list", () => {
  it("is read page by page, each row once", async () => {
    const seen: string[] = [];
    let query: Record<string, string> = { limit: "2", state: "all" };
    for (;;) {
      const { body, headers } = await get("/employees", { query });
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
    expect(seen.length).toBe(await count("employees", `company_id = '${house.company.id}'`));
  });
});
