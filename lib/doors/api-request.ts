import { createHash } from "node:crypto";
import { z } from "zod";
import type { CompanyActor } from "#lib/access/actor.ts";
import { AppError, fromZod, notFound } from "#lib/errors.ts";
import type { Call, Operation } from "#lib/http/operation.ts";
import { said } from "#lib/i18n/said.ts";
import { canonicalJson } from "#lib/shared/canonical-json.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { readBody } from "./body.ts";
import { isDeeperThan } from "./json-depth.ts";
import { hasNul } from "./plain-input.ts";

/** What was asked, as far as it tells one request from another. */
export interface Asked {
  call: Call;
  hash: Uint8Array<ArrayBuffer>;
}

/** No record of ours is nested deeper, and what compares bodies climbs down them. */
const deepest = 20;
const nothing = z.strictObject({});
const keyShape = /^[A-Za-z0-9_-]{16,100}$/;

/**
 * Reads and parses everything an operation takes.
 *
 * Errors: bad_request · too_large · unsupported_type · invalid · not_found (an id that can be none) · key_missing · unseen.
 */
export async function readRequest(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
  actor: CompanyActor,
): Promise<Asked> {
  if (!Object.values(params).every(isUuid)) throw notFound();
  const search = searchOf(request);
  const raw = await readBody(request, operation.bodyLimit ?? 16 * 1024);
  if (isDeeperThan(raw, deepest)) throw new AppError("bad_request", said("api.tooDeep", { most: deepest }));
  if (hasNul([search, raw])) throw new AppError("bad_request", said("shared.requestHasNul"));
  const query = await parse(operation.query ?? nothing, search);
  const isWrite = operation.method !== "GET";
  const key = isWrite ? keyOf(operation, request, raw) : "";
  const seen = operation.ifMatch ? seenOf(request) : "";
  const body = isWrite ? await parse(operation.body ?? nothing, raw) : {};
  const asked = [operation.id, params, search, raw, seen];
  return {
    call: { actor, params, query, body, key, seen },
    hash: new Uint8Array(createHash("sha256").update(canonicalJson(asked)).digest()),
  };
}

/** The query, in which each name stands once: of two values, one would be passed over without a word. */
function searchOf(request: Request): Record<string, string> {
  const { searchParams } = new URL(request.url);
  const met = new Set<string>();
  const twice = [...searchParams.keys()].find((name) => met.size === met.add(name).size);
  if (twice === undefined) return Object.fromEntries(searchParams);
  const name = twice.slice(0, 100);
  throw new AppError("bad_request", said("api.queryHasTwice", { name }), { detail: { name } });
}

async function parse(schema: z.ZodType, input: unknown): Promise<unknown> {
  const parsed = await schema.safeParseAsync(input);
  if (!parsed.success) throw fromZod(parsed.error);
  return parsed.data;
}

/** A command with keys of its own may find the key in the body, as the clock page sends it. */
function keyOf(operation: Operation, request: Request, raw: Record<string, unknown>): string {
  const key = request.headers.get("idempotency-key")?.replace(/^"(.*)"$/, "$1");
  if (key === undefined) {
    if (operation.ownKey && typeof raw.key === "string") return raw.key;
    throw new AppError("key_missing", said("api.keyMissing"));
  }
  if (!keyShape.test(key)) throw new AppError("bad_request", said("api.keyShape"));
  return key;
}

function seenOf(request: Request): string {
  const tag = request.headers.get("if-match");
  if (tag === null) throw new AppError("unseen", said("api.unseen"));
  const seen = /^"([^"]{1,40})"$/.exec(tag.trim())?.[1];
  if (seen === undefined) throw new AppError("stale", said("api.notAnETag"));
  return seen;
}
