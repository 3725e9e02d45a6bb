import type { CompanyActor } from "#lib/access/actor.ts";
import { coversProgram } from "#lib/access/assign.ts";
import { open } from "#lib/access/open.ts";
import { isRole, type PlatformRole, type Role } from "#lib/access/permissions.ts";
import { rolesNow } from "#lib/access/roles-now.ts";
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
    const roles = await rolesNow(actor.company.id, makers);
    return rows.map((row) => ({
      id: row.id,
      name: row.name ?? "",
      role: row.role ?? "",
      scopes: row.scopes,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      createdBy: names.get(row.createdByUserId ?? "") ?? null,
      ...standing(row, row.createdByUserId ? (roles.get(row.createdByUserId) ?? "gone") : null, now),
    }));
  });
}

/**
 * How a token stands, with the one who made it: it stops with them, and may no more than they.
 *
 * @param maker what they are in the company now, "gone" when nothing any more; null for what the product made
 */
function standing(
  row: { role: string | null; revokedAt: Date | null; expiresAt: Date },
  maker: Role | PlatformRole | "gone" | null,
  now: Date,
): Pick<TokenRow, "state" | "heldTo"> {
  const state = tokenState(row, now);
  if (state !== "working" || maker === null) return { state, heldTo: null };
  if (maker === "gone") return { state: "stopped", heldTo: null };
  const isCovered = row.role !== null && isRole(row.role) && coversProgram(maker, row.role);
  return { state, heldTo: isCovered ? null : maker };
}
