import type { Prisma } from "#lib/db/generated/client.ts";
import { readDatamodel } from "../../prisma/datamodel.ts";

export interface ModelField {
  name: string;
  type: string;
  list: boolean;
  optional: boolean;
  /** Whether it stands for rows of another model rather than for a column */
  relation: boolean;
  column: string;
}

export interface Model {
  name: Prisma.ModelName;
  table: string;
  fields: ModelField[];
  /** The fields of the primary key */
  key: string[];
}

/** The models as prisma/schema says, so that tests reach each of them without naming it. */
export async function readModels(): Promise<Model[]> {
  const files = await readDatamodel();
  const blocks = files.flatMap(({ content }) => [...content.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)]);
  const names = new Set(blocks.map((block) => block[1]!));
  return blocks.map(([, name, body]) => toModel(name as Prisma.ModelName, body!, names));
}

function toModel(name: Prisma.ModelName, body: string, names: Set<string>): Model {
  const lines = body.split("\n").map((line) => line.trim());
  const fields = lines.flatMap((line) => toField(line, names) ?? []);
  const composite = /@@id\(\[([^\]]+)\]/
    .exec(body)?.[1]
    ?.split(",")
    .map((field) => field.trim());
  const single = lines.find((line) => /\s@id\b/.test(line))?.split(/\s+/)[0];
  return {
    name,
    table: /@@map\("(\w+)"\)/.exec(body)![1]!,
    fields,
    key: composite ?? [single!],
  };
}

function toField(line: string, names: Set<string>): ModelField | null {
  const match = /^(\w+)\s+(\w+)(\[\])?(\?)?/.exec(line);
  if (!match || line.startsWith("@@") || line.startsWith("//")) return null;
  const [, name, type, list, optional] = match;
  return {
    name: name!,
    type: type!,
    list: Boolean(list),
    optional: Boolean(optional),
    relation: names.has(type!),
    column: /@map\("(\w+)"\)/.exec(line)?.[1] ?? name!,
  };
}

/** The name of the property a handle has for a model: `db.clockIn` for ClockIn. */
export const handleName = (model: string) => model[0]!.toLowerCase() + model.slice(1);

/** A `where` that names one row by its primary key, in the shape findUnique takes. */
export function keyWhere(model: Model, row: Record<string, unknown>): Record<string, unknown> {
  const values = Object.fromEntries(model.key.map((field) => [field, row[field]]));
  return model.key.length === 1 ? values : { [model.key.join("_")]: values };
}
