import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { tokenRows } from "#lib/access/token.ts";
import { tokenState } from "./rules.ts";
import type { TokenRow } from "./schema.ts";

/** So many are shown, those that ended among them. */
const shown = 200;

/** The company's tokens, newest first. */
export async function listTokens(actor: CompanyActor, now = new Date()): Promise<TokenRow[]> {
  return open(actor, "token.list", async (db) => {
    const rows = await tokenRows(actor.company.id, shown);
    const makers = rows.map((row) => row.createdByUserId).filter((id) => id !== null);
    const people = await db.membership.findMany({
      where: { userId: { in: makers } },
      select: { userId: true, employee: { select: { name: true } } },
    });
    const names = new Map(people.map(({ userId, employee }) => [userId, employee.name]));
    return rows.map((row) => ({
      id: row.id,
      name: row.name ?? "",
      role: row.role ?? "",
      scopes: row.scopes,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      createdBy: names.get(row.createdByUserId ?? "") ?? null,
      state: tokenState(row, now),
    }));
  });
}
