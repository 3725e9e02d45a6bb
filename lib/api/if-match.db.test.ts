import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { type ApiResponse, callApi, tokenOf } from "#lib/testing/api.ts";
import {
  adding,
  exampleOf,
  pathOf,
  type Samples,
  samplesOf,
  sendExample,
} from "#lib/testing/api-examples.ts";
import { isolationWorld } from "#lib/testing/isolation/world.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { untilSomebodyWaits } from "#lib/testing/waiting.sql.ts";
import { operations } from "./operations.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "100000" }));

let made: Records;
let token: string;
let samples: Samples;

beforeAll(async () => {
  made = await records();
});
/** For each group a company of its own: an example makes the same record each time, and that can be once. */
async function newCompany() {
  const house = (await isolationWorld(made)).ours;
  token = await tokenOf(actorOf(house.company, house.owner));
  samples = await samplesOf(made, house);
}
afterAll(async () => {
  await closeClients();
  await made.end();
});

const tables: Record<string, string> = { "pay-rate": "pay_rates", company: "companies" };
const tableOf = (noun: string) => tables[noun] ?? `${noun}s`;
const withMatch = operations.filter((one) => one.ifMatch);
const deletions = withMatch.filter(({ method }) => method === "DELETE").map((one) => [one.id, one] as const);
const changes = withMatch.filter(({ method }) => method === "PATCH").map((one) => [one.id, one] as const);

/** A record made for the test, and what it was when somebody looked. */
async function recordFor(id: string) {
  const operation = operations.find((one) => one.id === id)!;
  const { path, asking } = await exampleOf(operation, token, samples);
  return { operation, path, asking };
}

/** Somebody who has changed the row and not yet said so to the others. */
async function whileItChanges(noun: string, id: string, meanwhile: () => Promise<ApiResponse>) {
  await made.owner.query("BEGIN");
  await made.owner.query(`UPDATE ${tableOf(noun)} SET version = version + 1 WHERE id = $1`, [id]);
  const answer = meanwhile();
  await untilSomebodyWaits(made.owner);
  await made.owner.query("COMMIT");
  return answer;
}

describe("a version that is no more", () => {
  beforeAll(newCompany);

  it.each(deletions)("is not deleted, even when it changes in between: %s", async (name) => {
    const { operation, path, asking } = await recordFor(name);
    const id = path.split("/").at(-1)!;
    const answer = await whileItChanges(operation.noun, id, () => callApi(token, "DELETE", path, asking));
    expect([answer.status, answer.body?.code]).toEqual([412, "stale"]);
    const now = await callApi(token, "GET", path);
    expect([now.status, now.headers.get("etag")]).toEqual([200, answer.headers.get("etag")]);
    const seen = { "if-match": answer.headers.get("etag")! };
    expect((await callApi(token, "DELETE", path, { headers: seen })).status).toBe(204);
  });
});

describe("of four who have seen the same", () => {
  beforeAll(newCompany);

  it.each(changes)("one changes it: %s", async (name) => {
    const { operation, path, asking } = await recordFor(name);
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => callApi(token, operation.method, path, asking)),
    );
    const codes = answers.map(({ status, body }) => (status === 200 ? "done" : body.code));
    expect(codes.sort()).toEqual(["done", ...Array(3).fill("stale")]);
  });
});

describe("of four who have seen the same and change or delete it", () => {
  beforeAll(newCompany);

  it.each(deletions)("one does: %s", async (name, operation) => {
    const edit = operations.find(({ id }) => id === name.replace("delete", "edit"))!;
    const { body } = await sendExample(adding(operation)!, token, samples);
    const path = pathOf(operation, { id: body.id });
    const headers = { "if-match": (await callApi(token, "GET", path)).headers.get("etag")! };
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, at) =>
        at % 2
          ? callApi(token, "DELETE", path, { headers })
          : callApi(token, "PATCH", path, { headers, body: edit.example.body }),
      ),
    );
    const won = answers.filter(({ status }) => status < 300);
    expect(won).toHaveLength(1);
    const lost = answers.filter(({ status }) => status >= 300).map(({ status }) => status);
    const isGone = won[0]!.status === 204;
    // Whoever comes after a deletion finds nothing, or met it in the middle of its own change.
    expect(lost.filter((status) => !(isGone ? [404, 412] : [412]).includes(status))).toEqual([]);
  });
});
