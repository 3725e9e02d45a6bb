import { operations } from "#lib/api/operations.ts";
import type { Operation } from "#lib/http/operation.ts";
import { type ApiResponse, type Asking, callApi } from "./api.ts";
import type { House } from "./isolation/world.ts";
import type { Records } from "./records.ts";

/** A record of a company by the noun that stands for it in examples: "{customer}". */
export type Samples = Record<string, string>;

const tables: Record<string, string> = {
  site: "sites",
  department: "departments",
  customer: "customers",
  project: "projects",
  "clock-in": "clock_ins",
  package: "packages",
  skill: "skills",
  event: "events",
  contract: "contracts",
  "pay-rate": "pay_rates",
};

/** One record of each noun of a company, and an employee without an account. */
export async function samplesOf(made: Records, house: House): Promise<Samples> {
  const stranger = await made.employee(house.company, { role: "employee" });
  const samples: Samples = { employee: house.guard.id, stranger: stranger.id };
  for (const [noun, table] of Object.entries(tables)) {
    const { rows } = await made.owner.query(
      `SELECT id FROM ${table} WHERE company_id = $1 ORDER BY id LIMIT 1`,
      [house.company.id],
    );
    if (rows[0]) samples[noun] = rows[0].id;
  }
  return samples;
}

/** A value with the places of its records filled in. */
export function fillIn<T>(value: T, samples: Samples): T {
  const text = JSON.stringify(value ?? null).replace(/"\{([a-z-]+)\}"/g, (_, noun: string) => {
    if (!samples[noun]) throw new Error(`There is no ${noun} to try.`);
    return JSON.stringify(samples[noun]);
  });
  return JSON.parse(text) as T;
}

export function pathOf({ path }: Operation, params: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
}

/** The operation that adds a record of the same noun. */
export const adding = ({ noun }: Operation) =>
  operations.find((one) => one.noun === noun && one.status === 201);

/** What an operation is asked, for a record that was made for it where it concerns one. */
export async function exampleOf(
  operation: Operation,
  token: string,
  samples: Samples,
): Promise<{ path: string; asking: Asking }> {
  const { params: named, query: asks, body: sends } = operation.example;
  const sent = { query: asks, body: sends };
  const { query, body } = fillIn(sent, samples);
  const add = operation.path.includes("{id}") ? adding(operation) : undefined;
  const made = add && (await sendExample(add, token, samples));
  if (made && made.status !== 201) throw new Error(`${add.id}: ${JSON.stringify(made.body)}`);
  const path = pathOf(operation, made ? { id: made.body.id } : fillIn(named ?? {}, samples));
  for (const id of operation.example.before ?? []) await actBefore(id, token, made?.body.id);
  const headers: Record<string, string> = {};
  if (operation.ifMatch) headers["if-match"] = (await callApi(token, "GET", path)).headers.get("etag") ?? "";
  return { path, asking: { query, body: body ?? undefined, headers } };
}

/** An act on a record that makes the next one possible. */
async function actBefore(id: string, token: string, recordId: string): Promise<void> {
  const operation = operations.find((one) => one.id === id)!;
  const { status } = await callApi(token, operation.method, pathOf(operation, { id: recordId }), {
    body: {},
  });
  if (status >= 300) throw new Error(`${id}: ${status}`);
}

/** Sends the example of an operation. */
export async function sendExample(
  operation: Operation,
  token: string,
  samples: Samples,
): Promise<ApiResponse> {
  const { path, asking } = await exampleOf(operation, token, samples);
  return callApi(token, operation.method, path, asking);
}
