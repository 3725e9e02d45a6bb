import { inject } from "vitest";
import type { LoginRole } from "#lib/db/grants.ts";
import { dropDatabase, onDatabase, remakeDatabase } from "./database.sql.ts";

export { withClient } from "./database.sql.ts";

/** The address of this test file's own database, as its owner: past every fence, for arranging and for looking. */
export function ownerUrl(): string {
  return process.env.TEST_OWNER_URL ?? "";
}

/** The address of this test file's own database as one of the login roles. */
export function roleUrl(role: LoginRole): string {
  return process.env[`${role.toUpperCase()}_DATABASE_URL`] ?? "";
}

/** An empty database beside this file's own, thrown away afterwards. */
export async function withEmptyDatabase<T>(
  suffix: string,
  work: (ownerUrl: string) => Promise<T>,
): Promise<T> {
  const name = new URL(ownerUrl()).pathname.slice(1) + suffix;
  const server = inject("server").ownerUrl;
  await remakeDatabase(server, name);
  try {
    return await work(onDatabase(server, name));
  } finally {
    await dropDatabase(server, name);
  }
}
