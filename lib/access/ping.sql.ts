import { client } from "#lib/db/client.ts";

/** Whether the role that serves gets an answer from the database: for the health check. */
export async function pingDatabase(): Promise<void> {
  await client("app").$queryRaw`SELECT 1`;
}
