/** Rows by the thousand, as the owner of the database: past every fence, for tests and the demo data only. */
import { type ClientBase, escapeIdentifier as id } from "pg";

/** A row by the names of the datamodel; a column that is left out gets its default. */
export type Row = object;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Adds rows that all have the same columns, in statements of a size PostgreSQL likes. */
export async function insertRows(client: ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 5_000) await insertSome(client, table, rows.slice(at, at + 5_000));
}

async function insertSome(client: ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!).map(snake).map(id).join(", ");
  const values = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [snake(column), plain(value)])),
  );
  await client.query(
    `INSERT INTO ${id(table)} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${id(table)}, $1)`,
    [JSON.stringify(values)],
  );
}

function plain(value: unknown): unknown {
  // JSON has no such numbers; the column reads them from text.
  if (typeof value === "bigint") return String(value);
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString("hex")}` : value;
}
