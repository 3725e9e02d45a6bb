import { Client } from "pg";
import { directUrl } from "#lib/db/client.ts";
import { liveChannel } from "#lib/punch/sql.ts";

/**
 * A connection of its own that listens for changes: a pool would hand it to somebody else. Its notifications carry the
 * id of a company and nothing more.
 */
export async function listen(onCompany: (companyId: string) => void, onEnd: () => void): Promise<Client> {
  const connection = new Client({
    connectionString: directUrl(),
    application_name: "hourly live",
    keepAlive: true,
  });
  connection.on("notification", ({ payload }) => payload && onCompany(payload));
  connection.once("error", onEnd);
  connection.once("end", onEnd);
  try {
    await connection.connect();
    await connection.query(`LISTEN ${liveChannel}`);
    return connection;
  } catch (error) {
    connection.removeAllListeners("end");
    connection.on("error", () => {});
    await connection.end().catch(() => {});
    throw error;
  }
}
