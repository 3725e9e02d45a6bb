import { Client } from "pg";

/** The embedded database's owner and the database itself carry one name. */
export const NAME = "hourly";

/** Whether an address works; false only for what its caller is about to put right. */
export async function connects(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString });
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    // Wrong password, no such role, no such database: what the caller is about to put right.
    if (code === "28P01" || code === "28000" || code === "3D000") return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The owner's role and database. Run again it changes nothing but the password. */
export async function makeOwner(superuserUrl: string, password: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const has = async (query: string) => (await client.query(query, [NAME])).rowCount === 1;
    const role = (await has("SELECT 1 FROM pg_roles WHERE rolname = $1")) ? "ALTER" : "CREATE";
    await client.query(`${role} ROLE ${NAME} LOGIN CREATEROLE PASSWORD '${password}'`);
    if (!(await has("SELECT 1 FROM pg_database WHERE datname = $1"))) {
      await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
    }
  } finally {
    await client.end();
  }
}

export async function dropDatabase(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`);
  await client.end();
}

/** For a server that is stopped, as input of its single-user mode. */
export const newPassword = (role: string, password: string): string =>
  `ALTER ROLE ${role} PASSWORD '${password}';\n`;
