import { ensureRoles, knownRoles, RolesRefused, type RoleUrls } from "#lib/db/roles.ts";
import { migrate } from "../../prisma/migrate.ts";
import { openDataFolder } from "./data-folder.ts";
import { openEmbedded } from "./embedded-database.ts";
import { checkExternal } from "./external-database.ts";
import { StartProblem } from "./problem.ts";
import { installationSecret } from "./secret.ts";
import { roleKeys, type Settings } from "./settings.ts";

export type OpenedDatabase = {
  embedded: boolean;
  /** The owner: for migrations and maintenance, never for a process that serves. */
  ownerUrl: string;
  secret: string;
  /** Throws its content away; only the embedded one may be. */
  recreate?: () => Promise<void>;
  release: () => Promise<void>;
};

/** The database of the settings, reachable: the one brought along, or the embedded one, started if need be. */
export async function openDatabase(settings: Settings): Promise<OpenedDatabase> {
  const { databaseUrl, secret, dataDir } = settings;
  openDataFolder(dataDir);
  if (databaseUrl) {
    await checkExternal({ ...settings, databaseUrl });
    return { embedded: false, ownerUrl: databaseUrl, secret: secret ?? "", release: async () => {} };
  }
  const ownSecret = secret ?? installationSecret(dataDir);
  return { embedded: true, secret: ownSecret, ...(await openEmbedded(dataDir)) };
}

export async function migrateDatabase({ ownerUrl }: OpenedDatabase): Promise<string[]> {
  try {
    return (await migrate(ownerUrl)).applied;
  } catch (error) {
    const reason = (error as Error).message.match(/ERROR: (.*)/)?.[1] ?? (error as Error).message;
    throw new StartProblem(`The database could not be brought up to date: ${reason}`);
  }
}

/** The addresses of the roles, by environment key, after making sure that the roles exist. */
export async function roleEnvironment(
  { ownerUrl, secret }: OpenedDatabase,
  settings: Settings,
): Promise<Record<string, string>> {
  try {
    return byKey(await ensureRoles(ownerUrl, secret, givenRoles(settings)));
  } catch (error) {
    if (error instanceof RolesRefused) throw new StartProblem(error.message);
    throw error;
  }
}

/** The same without making or mending anything: for the command that says what is wrong. */
export async function knownRoleEnvironment(
  { ownerUrl, secret }: OpenedDatabase,
  settings: Settings,
): Promise<Record<string, string>> {
  return byKey(await knownRoles(ownerUrl, secret, givenRoles(settings)));
}

const roles = Object.keys(roleKeys) as (keyof typeof roleKeys)[];

function givenRoles({ roleUrls }: Settings): Partial<RoleUrls> {
  return Object.fromEntries(roles.map((role) => [role, roleUrls[roleKeys[role]]]));
}

function byKey(urls: RoleUrls): Record<string, string> {
  return Object.fromEntries(roles.map((role) => [roleKeys[role], urls[role]]));
}
