import type { Db } from "#lib/db/scope.ts";
import { handleName, keyWhere, type Model } from "../datamodel.ts";

export type RowValues = Record<string, unknown>;

export interface Attempt {
  name: string;
  operation: string;
  writes: boolean;
  run: (db: Db) => Promise<unknown>;
}

type Delegate = Record<string, (args: unknown) => Promise<unknown>>;
const delegate = (db: Db, model: Model) =>
  (db as unknown as Record<string, Delegate>)[handleName(model.name)]!;

/** The ways to ask for rows of another owner: by key, by column, and around the conditions that the fence adds. */
function wheres(model: Model, aim: RowValues, column: string): [string, RowValues][] {
  const value = aim[column];
  const byKey = Object.fromEntries(model.key.map((field) => [field, aim[field]]));
  return [
    ["its key", byKey],
    [column, { [column]: value }],
    ["OR", { OR: [{ [column]: value }, byKey] }],
    ["AND", { AND: [{ [column]: value }, { OR: [byKey, { [column]: value }] }] }],
    ["NOT", { NOT: { [column]: { not: value } } }],
  ];
}

/** Every operation of the handle that reads or changes what is there, aimed at a row by the column that says whose it is. */
export function attemptsOn(model: Model, aim: RowValues, column: string): Attempt[] {
  const attempts: Attempt[] = [];
  const add = (operation: string, how: string, args: unknown) =>
    attempts.push({
      name: `${operation} by ${how}`,
      operation,
      writes: /^(update|delete)/.test(operation),
      run: (db) => delegate(db, model)[operation]!(args),
    });
  const unique = keyWhere(model, aim);
  const data = sameValue(model, aim);
  for (const operation of ["findUnique", "findUniqueOrThrow", "delete"])
    add(operation, "its key", { where: unique });
  add("update", "its key", { where: unique, data });
  for (const [how, where] of wheres(model, aim, column)) {
    for (const operation of ["findFirst", "findFirstOrThrow", "findMany", "count", "deleteMany"])
      add(operation, how, { where });
    for (const operation of ["delete", "findUnique"])
      add(operation, `its key and ${how}`, { where: { ...where, ...unique } });
    for (const operation of ["updateMany", "updateManyAndReturn"]) add(operation, how, { where, data });
    add("update", `its key and ${how}`, { where: { ...where, ...unique }, data });
    add("aggregate", how, { where, _count: { _all: true, [model.key.at(-1)!]: true } });
    add("groupBy", how, { where, by: model.key, _count: { _all: true } });
  }
  add("findMany", "a cursor on it", { cursor: unique, take: 5 });
  add("findMany", "a cursor before it", { cursor: unique, take: -5 });
  return attempts;
}

/** The operations that would make a row of another owner, or hand one over. */
export function creationsOf(model: Model, row: RowValues): Attempt[] {
  const unique = keyWhere(model, row);
  const forms: [string, unknown][] = [
    ["create", { data: row }],
    ["createMany", { data: [row] }],
    ["createManyAndReturn", { data: [row] }],
    ["upsert", { where: unique, create: row, update: {} }],
    ["upsert", { where: unique, create: row, update: sameValue(model, row) }],
  ];
  return forms.map(([name, args]) => ({
    name,
    operation: name,
    writes: true,
    run: (db) => delegate(db, model)[name]!(args),
  }));
}

/** A change that changes nothing, so that no check but the fences can stand in its way. */
function sameValue(model: Model, row: RowValues): RowValues {
  const free = model.fields.filter(
    (field) =>
      !field.relation &&
      !model.key.includes(field.name) &&
      !/Id$/.test(field.name) &&
      row[field.name] != null,
  );
  // A name may be unique, and some of these attempts change several rows: better an instant.
  const column = free.find((field) => field.type === "DateTime") ?? free[0];
  return column ? { [column.name]: row[column.name] } : {};
}

/** Whether a result has something of the row aimed at, or counts it. `column` says whose a row is. */
export function holds(result: unknown, column: string, aim: RowValues): boolean {
  if (typeof result === "number") return result > 0;
  if (Array.isArray(result)) return result.some((row) => holds(row, column, aim));
  if (typeof result !== "object" || result === null) return false;
  const { count, _count } = result as { count?: number; _count?: { _all: number } };
  if (count !== undefined) return count > 0;
  if (_count !== undefined) return _count._all > 0;
  return !(column in result) || (result as RowValues)[column] === aim[column];
}
