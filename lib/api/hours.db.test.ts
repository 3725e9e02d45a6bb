import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { reportHours } from "#lib/hours/queries.ts";
import { hoursRequest } from "#lib/hours/schema.ts";
import { newId } from "#lib/shared/ids.ts";
import { callApi, tokenOf } from "#lib/testing/api.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "100000" }));

let made: Records;
let owner: ReturnType<typeof actorOf>;
let token: string;
const days = 150;

beforeAll(async () => {
  made = await records();
  const company = await made.company({ zone: "Europe/Dublin" });
  owner = actorOf(company, await made.employee(company, { role: "owner" }));
  token = await tokenOf(owner);
  const [worker, customer] = [await made.employee(company), await made.customer(company)];
  // An hour a day, one in three of them for a customer.
  await made.owner.query(
    `INSERT INTO clock_ins (company_id, id, employee_id, started_at, ended_at, status, origin, break_seconds,
       timed_break_seconds, worked_seconds, zone, work_date, first_day, last_day, updated_at, customer_id)
     SELECT $1, gen_random_uuid(), $2, day + time '10:00', day + time '11:00', 'finished', 'imported', 0,
       0, 3600, 'Europe/Dublin', day, day, day, now(), CASE WHEN extract(day FROM day)::int % 3 = 0 THEN $3::uuid END
     FROM generate_series(date '2026-01-01', date '2026-01-01' + $4::int - 1, interval '1 day') AS day`,
    [company.id, worker.id, customer.id, days],
  );
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

const ask = (query: Record<string, string>) => callApi(token, "GET", "/hours", { query });

it.each([
  ["day", {}, 50],
  ["day", { limit: "37" }, 37],
  ["customer,day", { limit: "100" }, 100],
])("hours by %s with %j come in pages of %i, each with the sum of all", async (by, asked, size) => {
  const pages = [];
  let cursor: string | null = null;
  do {
    const { status, body } = await ask({ by, ...asked, ...(cursor ? { cursor } : {}) });
    expect([status, body.totalSeconds]).toEqual([200, days * 3600]);
    pages.push(body.rows);
    cursor = body.next;
  } while (cursor);
  expect(pages.map((rows) => rows.length)).toEqual([
    ...Array(Math.ceil(days / size) - 1).fill(size),
    days % size || size,
  ]);
  const report = await reportHours(owner, hoursRequest.parse({ by }));
  const inText = (row: object) => JSON.stringify(row);
  expect(pages.flat().map(inText).sort()).toEqual(report.rows.map(inText).sort());
});

it("the next page is linked to, and the end has none", async () => {
  const first = await ask({ by: "day", limit: "100" });
  const link = new URL(/^<([^>]+)>; rel="next"$/.exec(first.headers.get("link")!)![1]!);
  expect(Object.fromEntries(link.searchParams)).toEqual({ by: "day", limit: "100", cursor: first.body.next });
  const last = await ask(Object.fromEntries(link.searchParams));
  expect([last.body.rows.length, last.body.next, last.headers.get("link")]).toEqual([50, null, null]);
});

it.each([
  ["limit", { limit: "101" }],
  ["limit", { limit: "0" }],
  ["cursor", { cursor: "x" }],
  ["cursor", { cursor: Buffer.from(`${newId()} -`).toString("base64url") }],
  ["cursor", { cursor: Buffer.from(newId()).toString("base64url") }],
  ["cursor", { cursor: Buffer.from("2026-02-30").toString("base64url") }],
  ["by", { by: "colour", cursor: Buffer.from("2026-02-01").toString("base64url") }],
  ["by", { by: ",", cursor: Buffer.from("2026-02-01").toString("base64url") }],
  ["cursor", { by: "day,week", cursor: Buffer.from("2026-02-01").toString("base64url") }],
  ["cursor", { cursor: "A".repeat(401) }],
  ["page", { page: "2" }],
])("a %s of %j is refused", async (field, query) => {
  const { status, body } = await ask({ by: "day", ...query });
  expect([status, body.fields]).toEqual([422, expect.objectContaining({ [field]: [expect.any(String)] })]);
});
