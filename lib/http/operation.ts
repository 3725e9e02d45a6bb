import type { ZodObject, ZodType, z } from "zod";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Permission } from "#lib/access/permissions.ts";

/** What is asked of an operation, parsed. */
export interface Call<Q = unknown, B = unknown> {
  actor: CompanyActor;
  /** Of the path; ids are UUIDs */
  params: Record<string, string>;
  query: Q;
  body: B;
  /** What If-Match says the caller has seen: a version, or an instant */
  seen: string;
  /** The Idempotency-Key of a write */
  key: string;
}

/** A request that works, for the reference; the tests send it. Ids stand as {noun}: "{customer}". */
export interface Example {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  /** Operations that have to be done to the record before */
  before?: string[];
}

/**
 * One operation of the API: what it takes, what it answers, who may, and how it runs. The door, the OpenAPI document,
 * the reference page and the generated tests read this and nothing else.
 */
export interface Operation {
  /** "listCustomers" */
  id: string;
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below /api/v1: "/customers/{id}" */
  path: string;
  /** The part of the reference it stands in: a noun of messages/en/api.json */
  noun: string;
  /** One sentence for the reference */
  summary: string;
  /** What its actor needs: decided by `open`, told by the reference, and asked early so that nothing else is said first */
  permission: Permission;
  /** What does instead for people about themselves */
  own?: Permission;
  query?: ZodObject;
  body?: ZodType;
  /** What the reference says of the body, where its schema cannot say it */
  bodyShown?: ZodType;
  /** The answer is parsed by it, so that a row cannot leak a column. Nothing: 204 */
  output?: ZodType;
  status?: 200 | 201;
  limit?: "standard" | "heavy";
  /** Bytes; 16 kB unless said otherwise */
  bodyLimit?: number;
  /** What a single row's ETag is made of. Then a read knows If-None-Match. */
  etag?: (body: never) => string;
  /** A change of one row asks for If-Match. */
  ifMatch?: boolean;
  /** The command remembers keys by itself, and may find the key in the body. */
  ownKey?: boolean;
  /** Where what was made is to be found, below /api/v1 */
  location?: (body: never) => string;
  example: Example;
  run: (call: Call<never, never>) => Promise<unknown>;
  /** The answer of a write, of what `run` returned. It is read in the act's own transaction, and kept with its key. */
  answer?: (call: Call<never, never>, result: never) => Promise<unknown>;
}

interface Typed<Q extends ZodObject, B extends ZodType, O extends ZodType>
  extends Omit<Operation, "query" | "body" | "output" | "etag" | "location" | "run" | "answer"> {
  query?: Q;
  body?: B;
  output?: O;
  etag?: (body: z.output<O>) => string;
  location?: (body: z.output<O>) => string;
}

type Given<Q extends ZodObject, B extends ZodType> = Call<z.output<Q>, z.output<B>>;

/** A read, or an act whose command makes the answer itself. */
export function operation<Q extends ZodObject, B extends ZodType, O extends ZodType>(
  given: Typed<Q, B, O> & { run: (call: Given<Q, B>) => Promise<z.input<O>> },
): Operation {
  return given as unknown as Operation;
}

/** An act, and the answer that is read of what it did. */
export function act<Q extends ZodObject, B extends ZodType, O extends ZodType, R>(
  given: Typed<Q, B, O> & {
    run: (call: Given<Q, B>) => Promise<R>;
    answer: (call: Given<Q, B>, result: R) => Promise<z.input<O>>;
  },
): Operation {
  return given as unknown as Operation;
}
