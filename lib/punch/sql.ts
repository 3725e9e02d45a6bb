import { type Db, unaudited } from "#lib/db/scope.ts";
import { type ChainEnd, genesisHash } from "./chain.ts";

/** The channel of lib/live: a notification carries the company's id and nothing else. */
export const liveChannel = "hourly_live";

interface HeadRow {
  employee_id: string;
  length: number;
  hash: Uint8Array<ArrayBuffer>;
}

/**
 * Locks the ends of employees' chains for this transaction, making those that do not exist yet. Whoever writes an
 * employee's time does this first: two writers then wait for one another instead of meeting in the exclusion constraint
 * as a deadlock. Always in the order of ids, so that writers of several people cannot wait in a circle.
 */
export async function lockChains(
  db: Db,
  companyId: string,
  employeeIds: readonly string[],
): Promise<Map<string, ChainEnd>> {
  const ids = [...new Set(employeeIds)].sort();
  let heads = await lockExisting(db, companyId, ids);
  if (heads.size < ids.length) {
    const missing = ids.filter((id) => !heads.has(id));
    const hashes = missing.map((id) => genesisHash(companyId, id));
    // The empty end of a chain is no act that an audit entry would tell of.
    await unaudited(
      db,
      () => db.$executeRaw`
      INSERT INTO chain_heads (company_id, employee_id, length, hash, updated_at)
      SELECT ${companyId}::uuid, employee_id, 0, hash, now()
      FROM unnest(${missing}::uuid[], ${hashes}::bytea[]) AS new (employee_id, hash)
      ORDER BY employee_id
      ON CONFLICT DO NOTHING`,
    );
    heads = await lockExisting(db, companyId, ids);
  }
  return heads;
}

async function lockExisting(db: Db, companyId: string, ids: string[]): Promise<Map<string, ChainEnd>> {
  const rows = await db.$queryRaw<HeadRow[]>`
    SELECT employee_id, length, hash FROM chain_heads
    WHERE company_id = ${companyId}::uuid AND employee_id = ANY (${ids}::uuid[])
    ORDER BY employee_id FOR UPDATE`;
  return new Map(rows.map(({ employee_id, length, hash }) => [employee_id, { length, hash }]));
}

/** Tells everybody who watches the company, once this transaction is on disk, that something changed. */
export async function notifyLive(db: Db, companyId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_notify(${liveChannel}, ${companyId})`;
}
