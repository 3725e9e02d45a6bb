import { Client } from "pg";

/** Whether nobody has used this database yet. */
export async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>(
      "SELECT NOT EXISTS (SELECT FROM companies) AND NOT EXISTS (SELECT FROM users) AS empty",
    );
    return rows[0]!.empty;
  } finally {
    await client.end();
  }
}
