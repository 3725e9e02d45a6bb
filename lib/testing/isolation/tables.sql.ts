/** What the owner sees of every table: the yardstick of the isolation tests. */
import type { ClientBase } from "pg";
import { escapeIdentifier as id } from "pg";
import type { Model } from "../datamodel.ts";

type RowValues = Record<string, unknown>;

/** The rows of a model by the names of the datamodel, all or those where a column has a value. */
export async function rowsOf(
  owner: ClientBase,
  model: Model,
  column?: string,
  value?: string,
): Promise<RowValues[]> {
  const columns = model.fields
    .filter((field) => !field.relation)
    .map((field) => `${id(field.column)} AS ${id(field.name)}`);
  const where = column ? ` WHERE ${id(columnOf(model, column))} = $1` : "";
  const { rows } = await owner.query<RowValues>(
    `SELECT ${columns.join(", ")} FROM ${id(model.table)}${where} ORDER BY ${model.key.map((key) => id(columnOf(model, key))).join(", ")}`,
    column ? [value] : [],
  );
  return rows;
}

export function columnOf(model: Model, field: string): string {
  return model.fields.find((one) => one.name === field)!.column;
}

/** A digest over all rows of a company, in every table: it changes when anything of it does. */
export async function fingerprint(owner: ClientBase, models: Model[], companyId: string): Promise<string> {
  const digests = [];
  for (const model of models) {
    const key = model.name === "Company" ? "id" : "company_id";
    const { rows } = await owner.query<{ digest: string | null }>(
      `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM ${id(model.table)} t WHERE ${key} = $1`,
      [companyId],
    );
    digests.push(`${model.table} ${rows[0]!.digest}`);
  }
  return digests.join("\n");
}

export interface Statement {
  text: string;
  values: unknown[];
}

const companyColumn = (model: Model) => (model.name === "Company" ? "id" : "company_id");

/** A row by the names of its columns, as json_populate_record takes it. */
export function byColumn(model: Model, row: RowValues): RowValues {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [
      columnOf(model, field),
      value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value,
    ]),
  );
}

export async function rawRows(owner: ClientBase, model: Model, companyId: string): Promise<RowValues[]> {
  const field = model.name === "Company" ? "id" : "companyId";
  return (await rowsOf(owner, model, field, companyId)).map((row) => byColumn(model, row));
}

export const select = (model: Model, companyId: string): Statement => ({
  text: `SELECT 1 FROM ${id(model.table)} WHERE ${companyColumn(model)} = $1`,
  values: [companyId],
});

export const selectAll = (model: Model): Statement => ({
  text: `SELECT 1 FROM ${id(model.table)}`,
  values: [],
});

export const touch = (model: Model, companyId: string): Statement => ({
  text: `UPDATE ${id(model.table)} SET ${companyColumn(model)} = ${companyColumn(model)} WHERE ${companyColumn(model)} = $1`,
  values: [companyId],
});

export const remove = (model: Model, companyId: string): Statement => ({
  text: `DELETE FROM ${id(model.table)} WHERE ${companyColumn(model)} = $1`,
  values: [companyId],
});

export const insert = (model: Model, row: RowValues): Statement => ({
  text: `INSERT INTO ${id(model.table)} SELECT * FROM json_populate_record(NULL::${id(model.table)}, $1)`,
  values: [JSON.stringify(row)],
});

export function insertOrChange(model: Model, row: RowValues): Statement {
  const { text, values } = insert(model, row);
  const key = model.key.map((field) => id(columnOf(model, field)));
  return {
    text: `${text} ON CONFLICT (${key.join(", ")}) DO UPDATE SET ${key[0]} = EXCLUDED.${key[0]}`,
    values,
  };
}

export function move(model: Model, row: RowValues, companyId: string): Statement {
  const keys = model.key.map((field) => columnOf(model, field));
  const where = keys.map((column, at) => `${id(column)} = $${at + 2}`).join(" AND ");
  return {
    text: `UPDATE ${id(model.table)} SET ${companyColumn(model)} = $1 WHERE ${where}`,
    values: [companyId, ...keys.map((column) => row[column])],
  };
}

export const countPeople = (table: string, column: string): Statement => ({
  text: `SELECT DISTINCT ${id(column)} FROM ${id(table)}`,
  values: [],
});

export const touchPerson = (table: string, column: string, employeeId: string): Statement => ({
  text: `UPDATE ${id(table)} SET ${id(column)} = ${id(column)} WHERE ${id(column)} = $1`,
  values: [employeeId],
});

export const removePerson = (table: string, column: string, employeeId: string): Statement => ({
  text: `DELETE FROM ${id(table)} WHERE ${id(column)} = $1`,
  values: [employeeId],
});

/** Other roads to a row than its own table. */
export function waysAround(companyId: string): Statement[] {
  const texts = [
    "SELECT 1 FROM clock_ins c JOIN employees e ON e.id = c.employee_id WHERE e.company_id = $1",
    "SELECT 1 FROM (TABLE employees) e WHERE e.company_id = $1",
    "WITH everybody AS (SELECT * FROM employees) SELECT 1 FROM everybody WHERE company_id = $1",
    "SELECT 1 FROM employees TABLESAMPLE BERNOULLI (100) WHERE company_id = $1",
    "SELECT 1 FROM ROWS FROM (query_to_xml('SELECT * FROM employees', true, false, '')) x WHERE x::text LIKE '%' || $1 || '%'",
    "SELECT 1 FROM users WHERE id::text = $1 OR true",
    "SELECT 1 FROM sessions WHERE id::text = $1 OR true",
    "SELECT 1 FROM users u JOIN memberships m ON m.user_id = u.id WHERE m.company_id = $1",
    "SELECT 1 FROM employees e WHERE e.company_id = $1 FOR UPDATE",
  ];
  return texts.map((text) => ({ text, values: [companyId] }));
}

/** The values of some key columns, of the rows of one company. */
export async function sampleIds(
  owner: ClientBase,
  table: string,
  columns: string[],
  companyId: string,
): Promise<string[][]> {
  const { rows } = await owner.query<string[]>({
    text: `SELECT ${columns.map(id).join(", ")} FROM ${id(table)} WHERE company_id = $1 ORDER BY 1`,
    values: [companyId],
    rowMode: "array",
  });
  return rows;
}

/** Points one row's reference at the given key. @returns the number of rows changed */
export async function pointElsewhere(
  owner: ClientBase,
  key: { table: string; columns: string[] },
  companyId: string,
  values: string[],
): Promise<number> {
  const columns = key.columns.slice(1).map(id);
  const set = columns.map((column, at) => `${column} = $${at + 2}`).join(", ");
  const there = columns.map((column) => `${column} IS NOT NULL`).join(" AND ");
  const one = `SELECT ctid FROM ${id(key.table)} WHERE company_id = $1 AND ${there} LIMIT 1`;
  const { rowCount } = await owner.query(`UPDATE ${id(key.table)} SET ${set} WHERE ctid = (${one})`, [
    companyId,
    ...values,
  ]);
  return rowCount ?? 0;
}

/** Puts another employee of the same company into one row that tells of somebody; nothing else of it changes. */
export async function nameAnother(owner: ClientBase, table: string, companyId: string): Promise<void> {
  const one = `SELECT ctid FROM ${id(table)} WHERE company_id = $1 LIMIT 1`;
  const another = "SELECT e.id FROM employees e WHERE e.company_id = $1 AND e.id <> t.employee_id LIMIT 1";
  await owner.query(`UPDATE ${id(table)} t SET employee_id = (${another}) WHERE t.ctid = (${one})`, [
    companyId,
  ]);
}

/** Does something while some keys are not there; nothing of it stays. */
export async function withoutKeys<T>(
  owner: ClientBase,
  keys: { name: string; table: string }[],
  work: () => Promise<T>,
): Promise<T> {
  await owner.query("BEGIN");
  try {
    for (const key of keys) await owner.query(`ALTER TABLE ${id(key.table)} DROP CONSTRAINT ${id(key.name)}`);
    return await work();
  } finally {
    await owner.query("ROLLBACK");
  }
}
