import { Client } from "pg";

/** What decides whether Hourly can work with a database. */
export type DatabaseFacts = {
  version: number;
  versionName: string;
  database: string;
  user: string;
  standby: boolean;
  encoding: string;
  mayCreate: boolean;
  mayMakeRoles: boolean;
};

export async function readFacts(
  connectionString: string,
  connectionTimeoutMillis: number,
): Promise<DatabaseFacts> {
  const client = new Client({ connectionString, connectionTimeoutMillis });
  try {
    await client.connect();
    const { rows } = await client.query<DatabaseFacts>(
      `SELECT current_setting('server_version_num')::int AS version,
              current_setting('server_version') AS "versionName",
              current_database() AS database,
              current_user AS "user",
              pg_is_in_recovery() AS standby,
              current_setting('server_encoding') AS encoding,
              has_database_privilege(current_database(), 'CREATE')
                AND has_schema_privilege('public', 'CREATE') AS "mayCreate",
              (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user) AS "mayMakeRoles"`,
    );
    return rows[0]!;
  } finally {
    await client.end().catch(() => {});
  }
}
