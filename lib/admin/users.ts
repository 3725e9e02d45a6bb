import type { PlatformActor } from "#lib/access/actor.ts";
import { openPlatform } from "#lib/access/open.ts";
import { platformRoles } from "#lib/access/permissions.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { cursorOf, escapeLike, keyset } from "#lib/shared/list.ts";
import { countLimit, cutPage, limitedCount, type Page, pageSize } from "#lib/shared/paging.ts";
import type { UserRow, UsersQuery } from "./schema.ts";

/** Everybody with a sign-in, by address. Never a password, never a session's secret. */
export async function listUsers(
  actor: PlatformActor,
  query: UsersQuery,
  now = new Date(),
): Promise<Page<UserRow>> {
  const cursor = cursorOf(query);
  const paging = keyset({ column: "email", descending: false }, cursor);
  const where = filterWhere(query);
  const alive = { endedAt: null, expiresAt: { gt: now } };
  return openPlatform(actor, "users.list", "list", async (db) => {
    const found = await db.user.findMany({ where, take: countLimit + 1, select: { id: true } });
    const users = await db.user.findMany({
      ...paging,
      where: { AND: [where, paging.where] },
      select: {
        id: true,
        email: true,
        displayName: true,
        platformRole: true,
        status: true,
        memberships: {
          where: { endedAt: null },
          select: { employee: { select: { company: { select: { name: true } } } } },
        },
        sessions: { orderBy: { seenAt: "desc" }, take: 1, select: { seenAt: true } },
        _count: { select: { sessions: { where: alive } } },
      },
    });
    const rows = users.map((user) => ({
      id: user.id,
      name: user.displayName,
      email: user.email,
      platformRole: platformRoles.find((role) => role === user.platformRole) ?? null,
      status: user.status,
      companies: user.memberships.map(({ employee }) => employee.company.name).sort(),
      sessions: user._count.sessions,
      lastSeenAt: user.sessions[0]?.seenAt.toISOString() ?? null,
    }));
    return cutPage(rows, pageSize, cursor, (row) => row.email, limitedCount(found.length));
  });
}

function filterWhere({ q, status, role }: UsersQuery): Prisma.UserWhereInput {
  const text = { contains: escapeLike(q), mode: "insensitive" } as const;
  const platformRole = role === "any" ? { in: [...platformRoles] } : role;
  return {
    ...(status ? { status } : {}),
    ...(platformRole ? { platformRole } : {}),
    ...(q ? { OR: [{ email: text }, { displayName: text }] } : {}),
  };
}
