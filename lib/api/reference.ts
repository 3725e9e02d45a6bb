import { rolesThatMay } from "#lib/access/permissions.ts";
import { scopeFor } from "#lib/access/scopes.ts";
import { type ErrorCode, errorStatus } from "#lib/errors.ts";
import type { Operation } from "#lib/http/operation.ts";
import { routes } from "#lib/routes.ts";
import { sampleIds } from "./examples.ts";
import { inputSchema, type JsonSchema, outputSchema } from "./json-schema.ts";
import { refusalsOf } from "./refusals.ts";

/** A field as people read it: "departmentId", "uuid or null". */
export interface ReferenceField {
  name: string;
  type: string;
  required: boolean;
}

export interface ReferenceOperation {
  id: string;
  method: string;
  /** The whole path: "/api/v1/customers/{id}" */
  path: string;
  summary: string;
  scope: string | null;
  roles: string[];
  /** Whether people may do it about themselves, whatever their role */
  own: boolean;
  heavy: boolean;
  key: boolean;
  ifMatch: boolean;
  query: ReferenceField[];
  body: ReferenceField[];
  answer: ReferenceField[];
  status: number;
  example: string | null;
  refusals: ErrorCode[];
}

/** What the reference page shows, by noun, in the order of the operations. */
export function reference(
  operations: readonly Operation[],
): { noun: string; operations: ReferenceOperation[] }[] {
  const groups = Map.groupBy(operations, ({ noun }) => noun);
  return [...groups].map(([noun, all]) => ({ noun, operations: all.map(shown) }));
}

/** Every code there is, with its status. */
export const errorCodes = Object.entries(errorStatus) as [ErrorCode, number][];

function shown(operation: Operation): ReferenceOperation {
  const { id, method, path, summary, permission, query, output, example } = operation;
  const body = operation.bodyShown ?? operation.body;
  return {
    ...{ id, method, summary, path: routes.api(path) },
    scope: scopeFor(permission),
    roles: rolesThatMay(permission),
    own: operation.own !== undefined,
    heavy: operation.limit === "heavy",
    key: method !== "GET",
    ifMatch: operation.ifMatch === true,
    query: query ? fieldsOf(inputSchema(query)) : [],
    body: body ? fieldsOf(inputSchema(body)) : [],
    answer: output ? fieldsOf(outputSchema(output)) : [],
    status: output ? (operation.status ?? 200) : 204,
    example: example.body ? JSON.stringify(sampleIds(example.body), null, 2) : null,
    refusals: refusalsOf(operation),
  };
}

/** The fields of an object, those of what lies inside as "breaks[].startedAt". */
function fieldsOf(schema: JsonSchema, before = ""): ReferenceField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const own = { name: before + name, type: typeText(inner), required: isRequired(schema, name) };
    const rows = inner.items?.properties ? fieldsOf(inner.items, `${before}${name}[].`) : [];
    return [own, ...rows, ...fieldsOf(inner, `${before}${name}.`)];
  });
}

const isRequired = ({ required }: JsonSchema, name: string) => required?.includes(name) ?? false;

/** "string, at most 120", "date or null", "list of uuid" */
function typeText(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map(String).join(" | ");
  if (schema.anyOf) return schema.anyOf.map(typeText).join(" or ");
  if (Array.isArray(schema.type))
    return schema.type.map((type) => (type === "null" ? type : typeText({ ...schema, type }))).join(" or ");
  if (schema.type === "array") return `list of ${schema.items ? typeText(schema.items) : "any"}`;
  if (schema.format) return schema.format;
  const { minimum, maximum, maxLength } = schema as Record<string, number | undefined>;
  if (maxLength !== undefined) return `${schema.type}, at most ${maxLength}`;
  if (minimum !== undefined && maximum !== undefined) return `${schema.type}, ${minimum} to ${maximum}`;
  return schema.type ?? "any";
}
