import { StartProblem } from "./problem.ts";
import { roleKeys, type Settings } from "./settings.ts";

/** The commands that run until they are stopped. */
export const isServing = (command: string): boolean => command === "serve" || command === "work";

/**
 * What a process needs on a machine that is not given the owner's address: then nothing is migrated, and the four
 * addresses are taken as they are. Null where the owner's is there, or nothing at all.
 *
 * Errors: StartProblem when only some of it is there.
 */
export function givenEnvironment({
  databaseUrl,
  roleUrls,
  secret,
  dataDir,
}: Settings): Record<string, string> | null {
  const keys = Object.values(roleKeys);
  if (databaseUrl || keys.every((key) => !roleUrls[key])) return null;
  const missing = [
    ...keys.filter((key) => !roleUrls[key]),
    ...(secret && secret.length >= 32 ? [] : ["HOURLY_SECRET (32 characters or more)"]),
  ];
  if (missing.length > 0)
    throw new StartProblem(
      `Without DATABASE_URL, all four roles and the secret are needed: set ${missing.join(", ")}.`,
    );
  return { DATA_DIR: dataDir, HOURLY_SECRET: secret ?? "" };
}

/** The owner's address stays behind, and a `.env` cannot bring it back. */
export function servingEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: "",
    __NEXT_PROCESSED_ENV: "true",
  };
}
