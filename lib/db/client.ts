import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "#lib/env.ts";
import { PrismaClient } from "./generated/client.ts";
import { TurnClient } from "./turn-client.ts";

/** The login roles of the running product. The owner is not among them: it migrates and never serves. */
export type DatabaseRole = "app" | "platform" | "resolver" | "retention";

const keys = {
  app: "APP_DATABASE_URL",
  platform: "PLATFORM_DATABASE_URL",
  resolver: "RESOLVER_DATABASE_URL",
  retention: "RETENTION_DATABASE_URL",
} as const;

// Kept on globalThis: hot reload evaluates this module again, and pools must not pile up.
const holder = globalThis as { hourlyClients?: Map<DatabaseRole, PrismaClient> };
holder.hourlyClients ??= new Map();
const clients = holder.hourlyClients;

/** The pool of one role. Domain functions never call this: they get a handle from `open`. */
export function client(role: DatabaseRole): PrismaClient {
  let made = clients.get(role);
  if (!made) {
    made = new PrismaClient({
      adapter: new PrismaPg({
        connectionString: databaseUrl(role),
        max: env.DATABASE_POOL,
        Client: TurnClient,
        application_name: `hourly ${role}`,
      }),
      transactionOptions: { maxWait: 10_000, timeout: 15_000 },
    });
    clients.set(role, made);
  }
  return made;
}

/**
 * The app role's own way to the database, for what lives longer than a transaction: LISTEN and the queue. A pooler that
 * lends a connection for one transaction would lose it.
 */
export function directUrl(): string {
  return env.DIRECT_DATABASE_URL ?? databaseUrl("app");
}

/** The address of a role's database. */
export function databaseUrl(role: DatabaseRole): string {
  const url = env[keys[role]];
  if (!url)
    throw new Error(
      `${keys[role]} is not set. Start with "npm start" or "npx hourly", which make the roles.`,
    );
  return url;
}

export async function closeClients(): Promise<void> {
  const open = [...clients.values()];
  clients.clear();
  await Promise.all(open.map((one) => one.$disconnect()));
}
