import { type DatabaseFacts, readFacts } from "./external-database.sql.ts";
import { StartProblem } from "./problem.ts";
import { roleKeys, type Settings } from "./settings.ts";

const OLDEST = { number: 150_000, name: "15" };
const PATIENCE_MS = 10_000;
const SECRET_LENGTH = 32;

/** Refuses, in one sentence, a database brought along that Hourly could not work with. */
export async function checkExternal(settings: Settings & { databaseUrl: string }): Promise<void> {
  if (!settings.secret || settings.secret.length < SECRET_LENGTH) {
    throw new StartProblem(
      `With DATABASE_URL, HOURLY_SECRET has to be set to ${SECRET_LENGTH} characters or more that stay the same (for example the output of: openssl rand -hex 32).`,
    );
  }
  const facts = await ask(parseUrl(settings.databaseUrl));
  const sentence = refusal(
    facts,
    Object.values(roleKeys).every((key) => settings.roleUrls[key]),
  );
  if (sentence) throw new StartProblem(sentence);
}

function parseUrl(text: string): URL {
  const url = URL.parse(text);
  if (url && (url.protocol === "postgresql:" || url.protocol === "postgres:")) return url;
  throw new StartProblem(
    "DATABASE_URL is not an address like postgresql://user:password@host:5432/database.",
  );
}

async function ask(url: URL): Promise<DatabaseFacts> {
  try {
    return await readFacts(url.href, PATIENCE_MS);
  } catch (error) {
    throw new StartProblem(whyUnreachable(error as { code?: string; message: string }, url));
  }
}

/** Exported for its tests. */
export function whyUnreachable(error: { code?: string; message: string }, url: URL): string {
  const place = `${url.hostname || "localhost"}:${url.port || 5432}`;
  const user = decodeURIComponent(url.username);
  switch (error.code) {
    case "28P01":
    case "28000":
      return `The database at ${place} refuses the user "${user}" of DATABASE_URL (${error.message}).`;
    case "3D000":
      return `There is no database "${url.pathname.slice(1)}" at ${place}: create it, owned by "${user}", or correct DATABASE_URL.`;
    case "42501":
      return `The user "${user}" may not connect to the database at ${place} (${error.message}).`;
    case "53300":
      return `The database at ${place} has no connection left (${error.message}).`;
    case "57P03":
      return `The database at ${place} is not ready yet (${error.message}): try again in a moment.`;
    case "ECONNREFUSED":
      return `No database answers at ${place} (connection refused): start it, or correct DATABASE_URL.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `The host "${url.hostname}" of DATABASE_URL is not known here.`;
    default:
      return `The database at ${place} cannot be reached (${error.message || error.code}): check DATABASE_URL and the network.`;
  }
}

/** Exported for its tests. */
export function refusal(facts: DatabaseFacts, rolesAreGiven: boolean): string | undefined {
  const { database, user } = facts;
  if (facts.version < OLDEST.number) {
    return `The database is PostgreSQL ${facts.versionName}; Hourly needs ${OLDEST.name} or newer.`;
  }
  if (facts.standby)
    return `The database "${database}" is a read-only standby: set DATABASE_URL to the primary.`;
  if (facts.encoding !== "UTF8")
    return `The database "${database}" is encoded as ${facts.encoding}; Hourly needs UTF8.`;
  if (!facts.mayCreate) {
    return `The user "${user}" may not create tables in the database "${database}": make it the owner (ALTER DATABASE "${database}" OWNER TO "${user}").`;
  }
  if (!facts.mayMakeRoles && !rolesAreGiven) {
    return `The user "${user}" may not make roles: run ALTER ROLE "${user}" CREATEROLE, or make the four roles yourself and set ${Object.values(roleKeys).join(", ")}.`;
  }
  return undefined;
}
