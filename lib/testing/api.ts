import type { CompanyActor } from "#lib/access/actor.ts";
import type { Role } from "#lib/access/permissions.ts";
import { scopes as everyScope } from "#lib/access/scopes.ts";
import { operations } from "#lib/api/operations.ts";
import { defineApi } from "#lib/doors/api.ts";
import { newId } from "#lib/shared/ids.ts";
import { addToken } from "#lib/token/commands.ts";

const handle = defineApi(operations);

export interface Asking {
  query?: Record<string, string> | undefined;
  body?: unknown;
  headers?: Record<string, string | undefined>;
}

export interface ApiResponse {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says itself
  body: any;
}

/** The API through its door, as a program with a token; a write gets a key of its own. */
export async function callApi(
  token: string | null,
  method: string,
  path: string,
  { query, body, headers = {} }: Asking = {},
): Promise<ApiResponse> {
  const given = new Headers({ "x-hourly-address": "192.0.2.7", "x-request-id": "test" });
  if (token) given.set("authorization", `Bearer ${token}`);
  if (method !== "GET") given.set("idempotency-key", newId());
  if (body !== undefined) given.set("content-type", "application/json");
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) given.delete(name);
    else given.set(name, value);
  }
  const url = new URL(`/api/v1${path}`, "http://hourly.test");
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const request = new Request(url, { method, headers: given, ...(text === undefined ? {} : { body: text }) });
  // As Next gives it: split and decoded.
  const parts = path.slice(1).split("?")[0]!.split("/").map(decodeURIComponent);
  const response = await handle(request, { params: Promise.resolve({ path: parts }) });
  const answer = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: answer === "" ? null : JSON.parse(answer),
  };
}

/** The secret of a token, of an owner's making. */
export async function tokenOf(
  owner: CompanyActor,
  role: Role = "owner",
  scopes: readonly string[] = everyScope,
): Promise<string> {
  const { secret } = await addToken(owner, { name: `${role} program`, role, scopes: [...scopes], days: 1 });
  return secret;
}

export type Program = ReturnType<typeof programOf>;

/** The API as the program with this token calls it. */
export function programOf(token: string) {
  const write =
    (method: string) =>
    (path: string, body?: unknown, headers: Asking["headers"] = {}) =>
      callApi(token, method, path, { body, headers });
  return {
    get: (path: string, asking: Asking = {}) => callApi(token, "GET", path, asking),
    post: write("POST"),
    patch: write("PATCH"),
    remove: (path: string, headers: Asking["headers"] = {}) => callApi(token, "DELETE", path, { headers }),
  };
}

/** A site that a program makes. */
export async function newSite(program: Program) {
  const name = `Site ${newId()}`;
  const { body, headers } = await program.post("/sites", { name });
  return { id: body.id as string, etag: headers.get("etag")!, name };
}
