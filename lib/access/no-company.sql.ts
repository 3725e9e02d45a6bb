import { client } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";

/** How many rows the serving role sees of a table when no company is set: the row rules have to answer none. */
export async function countWithoutCompany(table: string): Promise<number> {
  const name = Prisma.raw(`"${table.replaceAll('"', '""')}"`);
  const rows = await client("app").$queryRaw<unknown[]>`SELECT 1 FROM ${name} LIMIT 1`;
  return rows.length;
}
