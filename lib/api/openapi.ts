import { type ErrorCode, errorStatus } from "#lib/errors.ts";
import type { Operation } from "#lib/http/operation.ts";
import { publicUrl } from "#lib/http/public-url.ts";
import { said } from "#lib/i18n/said.ts";
import { routes } from "#lib/routes.ts";
import { sampleIds } from "./examples.ts";
import { inputSchema, type JsonSchema, outputSchema } from "./json-schema.ts";
import { refusalsOf } from "./refusals.ts";

/** The OpenAPI 3.1 document of the operations: read from their definitions, so that it cannot say anything else. */
export function openApi(operations: readonly Operation[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  const schemas = viewsOf(operations);
  for (const operation of operations) {
    const method = operation.method.toLowerCase();
    paths[operation.path] = { ...paths[operation.path], [method]: described(operation, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: { title: said("api.title"), version: "1", description: said("api.about") },
    servers: [{ url: publicUrl() + routes.api("") }],
    externalDocs: { url: publicUrl() + routes.apiReference() },
    security: [{ token: [] }],
    tags: [...new Set(operations.map(({ noun }) => noun))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer", description: said("api.tokenAbout") } },
      schemas: { ...schemas, Problem: problemSchema },
    },
  };
}

/** The records by name: what the single reads answer. */
function viewsOf(operations: readonly Operation[]): Record<string, JsonSchema> {
  const reads = operations.filter(({ method, etag, output }) => method === "GET" && etag && output);
  return Object.fromEntries(reads.map(({ id, output }) => [id.replace(/^get/, ""), outputSchema(output!)]));
}

function described(operation: Operation, schemas: Record<string, JsonSchema>) {
  const { id, noun, summary, output, status = 200, location, etag, example } = operation;
  const body = operation.bodyShown ?? operation.body;
  const shown = output && named(outputSchema(output), schemas);
  const headers = {
    ...(etag ? { ETag: { schema: text } } : {}),
    ...(location ? { Location: { schema: { type: "string", format: "uri" } } } : {}),
    ...(shown?.properties?.next && id.startsWith("list") ? { Link: { schema: text } } : {}),
  };
  const sent = sampleIds(example.body);
  return {
    operationId: id,
    tags: [noun],
    summary,
    parameters: parametersOf(operation),
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { "application/json": { schema: inputSchema(body), example: sent } },
          },
        }
      : {}),
    responses: {
      [shown ? status : 204]: {
        description: said("api.done"),
        headers,
        ...(shown ? { content: { "application/json": { schema: shown } } } : {}),
      },
      ...problemsOf(operation),
    },
  };
}

const text = { type: "string" };
const header = (name: string, schema: object, required: boolean, description: string) => ({
  ...{ name, in: "header", required, schema, description },
});

function parametersOf({ path, query, method, ifMatch, etag, ownKey, example }: Operation) {
  const shape = query ? inputSchema(query) : {};
  const asked = sampleIds(example.query ?? {}) as Record<string, string>;
  return [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      ...{ name, in: "path", required: true, schema: { type: "string", format: "uuid" } },
    })),
    ...Object.entries(shape.properties ?? {}).map(([name, schema]) => ({
      ...{ name, in: "query", required: shape.required?.includes(name) ?? false, schema },
      ...(asked[name] === undefined ? {} : { example: typed(asked[name], schema) }),
    })),
    ...(method === "GET" ? [] : [header("Idempotency-Key", keySchema, !ownKey, said("api.keyAbout"))]),
    ...(ifMatch ? [header("If-Match", text, true, said("api.ifMatchAbout"))] : []),
    ...(method === "GET" && etag ? [header("If-None-Match", text, false, said("api.ifNoneMatchAbout"))] : []),
  ];
}

const keySchema = { type: "string", pattern: "^[A-Za-z0-9_-]{16,100}$" };
const typed = (value: string, { type }: JsonSchema) => (type === "integer" ? Number(value) : value);

/** A record that has a name is referred to by it. */
function named(schema: JsonSchema, schemas: Record<string, JsonSchema>): JsonSchema {
  const same = (one: JsonSchema) =>
    Object.keys(schemas).find((name) => JSON.stringify(schemas[name]) === JSON.stringify(one));
  const whole = same(schema);
  if (whole) return reference(whole);
  const rows = schema.properties?.data?.items;
  const row = rows && same(rows);
  if (!row) return schema;
  const data = { ...schema.properties!.data, items: reference(row) };
  return { ...schema, properties: { ...schema.properties, data } };
}

const reference = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

function problemsOf(operation: Operation) {
  const byStatus = Map.groupBy(refusalsOf(operation), (code) => errorStatus[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.join(", "),
        content: { "application/problem+json": { schema: reference("Problem") } },
      },
    ]),
  );
}

const problemSchema = {
  type: "object",
  required: ["type", "title", "status", "code", "requestId"],
  properties: {
    type: { type: "string", format: "uri" },
    title: text,
    status: { type: "integer" },
    code: { type: "string", enum: Object.keys(errorStatus) as ErrorCode[] },
    fields: { type: "object", additionalProperties: { type: "array", items: text } },
    about: { type: "object" },
    requestId: text,
  },
};
