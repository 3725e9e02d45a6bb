import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Role } from "#lib/access/permissions.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Operation } from "#lib/http/operation.ts";
import { type ApiResponse, type Asking, callApi, tokenOf } from "#lib/testing/api.ts";
import { exampleOf, type Samples, samplesOf } from "#lib/testing/api-examples.ts";
import { type Model, readModels } from "#lib/testing/datamodel.ts";
import { hostileBodies, hostileTexts, hostileValues } from "#lib/testing/hostile-values.ts";
import { fingerprint } from "#lib/testing/isolation/tables.sql.ts";
import { type House, isolationWorld } from "#lib/testing/isolation/world.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { operations } from "./operations.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "10000000" }));

/** Stands in every name of the other company, and nowhere else. */
const marker = "Geheimnisse";

let made: Records;
let models: Model[];
let theirs: House;
let theirSamples: Samples;
let theirIds: string[];
let before: string;

beforeAll(async () => {
  made = await records(11);
  const tenant = (model: Model) => model.fields.some(({ name }) => name === "companyId");
  models = (await readModels()).filter((model) => model.name === "Company" || tenant(model));
  theirs = (await isolationWorld(made)).theirs;
  theirSamples = await samplesOf(made, theirs);
  for (const table of ["customers", "sites", "departments", "projects", "employees", "packages", "events"])
    await made.owner.query(`UPDATE ${table} SET name = $2 || ' ' || id WHERE company_id = $1`, [
      theirs.company.id,
      marker,
    ]);
  await made.owner.query("UPDATE companies SET name = $2 WHERE id = $1", [theirs.company.id, marker]);
  const idsOf = async (table: string) =>
    (await made.owner.query(`SELECT id FROM ${table} WHERE company_id = $1`, [theirs.company.id])).rows;
  const rows = await Promise.all(
    ["employees", "customers", "projects", "clock_ins", "audit_entries"].map(idsOf),
  );
  theirIds = [
    theirs.company.id,
    ...rows.flat().map(({ id }) => id as string),
    ...Object.values(theirSamples),
  ];
  before = await theirState();
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

/** A digest over everything the other company has */
const theirState = () => fingerprint(made.owner, models, theirs.company.id);

interface Caller {
  name: string;
  token: string | null;
  headers: Asking["headers"];
}

/** Programs of several roles, one with a single scope, and people with a session. */
async function callersOf(house: House): Promise<Caller[]> {
  const owner = actorOf(house.company, house.owner);
  const program = async (name: string, role: Role, scopes?: string[]): Promise<Caller> => ({
    name,
    token: await tokenOf(owner, role, scopes),
    headers: {},
  });
  const person = async (role: Role): Promise<Caller> => {
    const user = await made.user();
    await made.membership(user, await made.employee(house.company, { role, departmentId: house.kitchen.id }));
    const { secret } = await made.session(user);
    const headers = { cookie: `hourly-session=${secret}`, "sec-fetch-site": "same-origin" };
    return { name: `a ${role}`, token: null, headers };
  };
  return [
    await program("an owner's program", "owner"),
    await program("a viewer's program", "viewer"),
    await program("a program with one scope", "manager", ["customer:write"]),
    await person("supervisor"),
    await person("employee"),
  ];
}

interface Attempt {
  path: string;
  asking: Asking;
}

/** `FUZZ=all` tries each value in each place, which takes a quarter of an hour; else they take turns from place to place. */
const everything = process.env.FUZZ === "all";
let turn = 0;

function some<T>(values: readonly T[], count: number): T[] {
  if (everything) return [...values];
  turn += count;
  return Array.from(
    { length: Math.min(count, values.length) },
    (_, at) => values[(turn + at) % values.length]!,
  );
}

/** Each place of a request with hostile values in it, the rest as in the example. */
function attemptsOn(operation: Operation, { path, asking }: Attempt): Attempt[] {
  const strangers = Object.values(theirSamples);
  const body = (asking.body ?? {}) as Record<string, unknown>;
  const attempts: Attempt[] = [];
  const add = (change: Asking, at = path) => attempts.push({ path: at, asking: { ...asking, ...change } });
  for (const name of Object.keys({ ...body, ...fieldsOf(operation) }))
    for (const value of [...some(hostileValues, 6), ...some(strangers, 2), ...some([strangers], 1)])
      add({ body: { ...body, [name]: value } });
  if (operation.method !== "GET") for (const text of some(hostileBodies, 6)) add({ body: text });
  for (const name of [...Object.keys(operation.query?.shape ?? {}), "unknown", "__proto__"])
    for (const text of [...some(hostileTexts, 3), ...some(strangers, 1)])
      add({ query: { ...asking.query, [name]: text } });
  for (const header of ["if-match", "if-none-match", "idempotency-key", "content-type", "authorization"])
    for (const text of some(hostileTexts, 2)) add({ headers: { ...asking.headers, [header]: text } });
  if (operation.path.includes("{id}"))
    for (const text of [...some(hostileTexts.filter(Boolean), 4), ...strangers, "a\u0000b"])
      add({}, operation.path.replace("{id}", encode(text)));
  return attempts;
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed());

function fieldsOf(operation: Operation): Record<string, undefined> {
  const shown = (operation.bodyShown ?? operation.body) as { shape?: object } | undefined;
  return Object.fromEntries(Object.keys(shown?.shape ?? {}).map((name) => [name, undefined]));
}

/** What is wrong with an answer, or null. */
function fault({ status, body }: ApiResponse, sent: string): string | null {
  if (status >= 500) return `${status}`;
  const text = JSON.stringify(body ?? "");
  if (text.includes(marker) && !sent.includes(marker)) return "tells a name of another company";
  const told = theirIds.find((id) => text.includes(id) && !sent.includes(id));
  return told ? `tells ${told} of another company` : null;
}

async function tryAll(operation: Operation, attempts: readonly Attempt[], callers: readonly Caller[]) {
  const faults: string[] = [];
  // What was given away once may come back later: as the name of a record, or in what changed meanwhile.
  let sent = "";
  for (const [at, { path, asking }] of attempts.entries()) {
    // Mostly as somebody who may do the most, whose values get furthest; the others take turns.
    const caller = at % 3 === 2 ? callers[1 + (at % (callers.length - 1))]! : callers[0]!;
    const headers = { ...caller.headers, ...asking.headers };
    const answer = await callApi(caller.token, operation.method, path, { ...asking, headers });
    sent += path + JSON.stringify(asking);
    const wrong = fault(answer, sent);
    if (wrong) faults.push(`${caller.name}: ${wrong} ${path} ${JSON.stringify(asking).slice(0, 300)}`);
  }
  return faults;
}

describe.each(operations.map((one) => [one.id, one] as const))("%s", (_id, operation) => {
  it("meets hostile values with an answer, and tells and changes nothing of others", async () => {
    const { ours } = await isolationWorld(made);
    const callers = await callersOf(ours);
    const samples = await samplesOf(made, ours);
    const example = await exampleOf(operation, callers[0]!.token!, samples);
    const random = fc.sample(anyAttempt(operation, example), { numRuns: everything ? 300 : 12, seed: 7 });
    const attempts = [...random, ...attemptsOn(operation, example)];
    expect(await tryAll(operation, attempts, callers)).toEqual([]);
  });
});

it("has changed nothing in the other company", async () => {
  expect(await theirState()).toBe(before);
});

/** Requests nobody thought of: any JSON in any field, any text in the query. */
function anyAttempt(operation: Operation, { path, asking }: Attempt): fc.Arbitrary<Attempt> {
  const names = Object.keys({ ...fieldsOf(operation), name: 1, id: 1 });
  const queries = Object.keys({ ...operation.query?.shape, limit: 1 });
  const body = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.jsonValue(), fc.string({ unit: "binary" })),
  );
  const query = fc.dictionary(fc.constantFrom(...queries), fc.string({ unit: "grapheme" }), { maxKeys: 3 });
  return fc.record({ body, query }).map((one) => ({
    path,
    asking: { ...asking, query: one.query, ...(operation.method === "GET" ? {} : { body: one.body }) },
  }));
}
