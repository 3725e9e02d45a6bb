/** Databases for tests. Everything here refuses a server that is not on this machine. */
import { Client, escapeIdentifier } from "pg";

const LOCAL = new Set(["127.0.0.1", "localhost", "[::1]"]);

export function assertLocal(url: string): void {
  const { hostname } = new URL(url);
  if (!LOCAL.has(hostname))
    throw new Error(`Tests run against a local database only, not against ${hostname}.`);
}

/** The same server, another database. */
export function onDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  assertLocal(url);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes a database anew, empty or as a copy of another. @returns its address */
export async function remakeDatabase(ownerUrl: string, name: string, template?: string): Promise<string> {
  await dropDatabase(ownerUrl, name);
  const from = template ? ` TEMPLATE ${escapeIdentifier(template)}` : "";
  await withClient(onDatabase(ownerUrl, "postgres"), (client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(name)}${from}`),
  );
  return onDatabase(ownerUrl, name);
}

/** Drops a database, and the login roles that were named after it. */
export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  const roles = ["app", "platform", "resolver", "retention"].map((role) =>
    escapeIdentifier(`${name}_${role}`),
  );
  await withClient(onDatabase(ownerUrl, "postgres"), async (client) => {
    // Not WITH (FORCE): that also tries to end a vacuum of PostgreSQL's own, which the owner may not. A plain drop
    // waits for it.
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'",
      [name],
    );
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)}`);
    for (const role of roles) await client.query(`DROP ROLE IF EXISTS ${role}`);
  });
}

/** Every copy of the template, then the template itself with its roles. */
export async function dropTestDatabases(ownerUrl: string, template: string): Promise<void> {
  const { rows } = await withClient(onDatabase(ownerUrl, "postgres"), (client) =>
    client.query<{ name: string }>("SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)", [
      `${template}_`,
    ]),
  );
  for (const { name } of rows) await dropDatabase(ownerUrl, name);
  await dropDatabase(ownerUrl, template);
}

/** Lets the owner of an embedded test server copy the template. */
export async function allowCopies(superuserUrl: string, owner: string): Promise<void> {
  await withClient(superuserUrl, (client) => client.query(`ALTER ROLE ${escapeIdentifier(owner)} CREATEDB`));
}
