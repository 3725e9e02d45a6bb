/**
 * The settings a start needs before the application's own environment exists. Beside lib/env.ts this is the one
 * reader of the process environment: it makes what that one reads.
 */
import { isAbsolute, join } from "node:path";

export const root = join(import.meta.dirname, "../..");

export type Settings = {
  dataDir: string;
  /** The owner's address of a database that was brought along; absent for the embedded one. */
  databaseUrl: string | undefined;
  secret: string | undefined;
  port: number;
  host: string;
  /** The address people type, when it is not the one listened on. */
  publicUrl: string | undefined;
  /** Login roles that somebody else made, by environment key. */
  roleUrls: Partial<Record<RoleKey, string>>;
};

export const roleKeys = {
  app: "APP_DATABASE_URL",
  platform: "PLATFORM_DATABASE_URL",
  resolver: "RESOLVER_DATABASE_URL",
  retention: "RETENTION_DATABASE_URL",
} as const;
export type Role = keyof typeof roleKeys;
type RoleKey = (typeof roleKeys)[Role];

export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  // An empty line in .env means "not set", not "set to nothing".
  const read = (key: string) => environment[key]?.trim() || undefined;
  const dataDir = read("DATA_DIR") ?? ".data";
  return {
    dataDir: isAbsolute(dataDir) ? dataDir : join(root, dataDir),
    databaseUrl: read("DATABASE_URL"),
    secret: read("HOURLY_SECRET"),
    port: Number(read("PORT") ?? 3000),
    host: read("HOST") ?? "127.0.0.1",
    publicUrl: read("PUBLIC_URL"),
    roleUrls: Object.fromEntries(Object.values(roleKeys).map((key) => [key, read(key)])),
  };
}
