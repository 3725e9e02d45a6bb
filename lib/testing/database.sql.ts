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

export async function dropDatabase(ownerUrl: string, name: string): Promise<void> {
  await withClient(onDatabase(ownerUrl, "postgres"), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  );
}

/** Lets the owner of an embedded test server copy the template. */
export async function allowCopies(superuserUrl: string, owner: string): Promise<void> {
  await withClient(superuserUrl, (client) => client.query(`ALTER ROLE ${escapeIdentifier(owner)} CREATEDB`));
}
