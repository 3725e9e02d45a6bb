/** What the doctor asks of PostgreSQL about itself. None of it reads a row of the product. */
import type { ClientBase } from "pg";

async function one<T>(client: ClientBase, text: string, values: unknown[] = []): Promise<T> {
  return (await client.query(text, values)).rows[0] as T;
}

export interface RoleFacts {
  name: string;
  superuser: boolean;
  /** Row rules would not bind it */
  bypassesRules: boolean;
  createsRoles: boolean;
  createsDatabases: boolean;
  /** Tables it owns, or may act as the owner of */
  owns: number;
}

export const roleFacts = (client: ClientBase) =>
  one<RoleFacts>(
    client,
    `SELECT r.rolname AS name, r.rolsuper AS superuser, r.rolbypassrls AS "bypassesRules", r.rolcreaterole AS "createsRoles",
            r.rolcreatedb AS "createsDatabases",
            (SELECT count(*)::int FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                AND pg_has_role(r.rolname, c.relowner, 'USAGE')) AS owns
       FROM pg_roles r WHERE r.rolname = current_user`,
  );

export interface ServerFacts {
  versionNumber: number;
  version: string;
  now: Date;
  bytes: number;
  connections: number;
  mostConnections: number;
  encrypted: boolean;
  /** Null over a local socket */
  address: string | null;
}

export const serverFacts = (client: ClientBase) =>
  one<ServerFacts>(
    client,
    `SELECT current_setting('server_version_num')::int AS "versionNumber", split_part(current_setting('server_version'), ' ', 1) AS version,
            clock_timestamp() AS now, pg_database_size(current_database())::float8 AS bytes,
            (SELECT count(*)::int FROM pg_stat_activity) AS connections,
            current_setting('max_connections')::int AS "mostConnections",
            coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS encrypted,
            host(inet_server_addr()) AS address`,
  );

export const serverNow = (client: ClientBase) =>
  one<{ now: Date }>(client, "SELECT clock_timestamp() AS now").then((row) => row.now);

export interface ZoneOffset {
  zone: string;
  /** Its place in the list of instants, from 1 */
  at: number;
  seconds: number;
}

/** How far zones are from UTC at some instants, of the zones PostgreSQL knows. */
export async function zoneOffsets(
  client: ClientBase,
  zones: string[],
  instants: Date[],
): Promise<ZoneOffset[]> {
  const { rows } = await client.query<ZoneOffset>(
    `SELECT z.name AS zone, i.at::int, extract(epoch FROM (i.instant AT TIME ZONE z.name) - (i.instant AT TIME ZONE 'UTC'))::int AS seconds
       FROM pg_timezone_names z, unnest($2::timestamptz[]) WITH ORDINALITY AS i (instant, at) WHERE z.name = ANY ($1)`,
    [zones, instants],
  );
  return rows;
}
