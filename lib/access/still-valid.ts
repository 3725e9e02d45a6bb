import type { CompanyActor } from "./actor.ts";
import { findOpening, resolver } from "./resolver.ts";

/**
 * Whether an actor that was found some time ago may still be here: the session lives, the user is not locked, and the
 * membership (with the same role) or the visit goes on in a company that is not suspended. For answers that stay open,
 * such as streams.
 */
export async function stillValid(actor: CompanyActor): Promise<boolean> {
  if (!actor.sessionId) return false;
  const session = await resolver().session.findUnique({
    where: { id: actor.sessionId },
    include: {
      user: {
        include: {
          memberships: {
            where: { companyId: actor.company.id, endedAt: null },
            include: { employee: { include: { company: { select: { status: true } } } } },
          },
        },
      },
    },
  });
  if (!session || session.endedAt || session.expiresAt <= new Date() || session.user.status !== "active")
    return false;
  if (!actor.employeeId)
    return session.user.platformRole === actor.role && (await visitGoesOn(session.id, actor.company.id));
  return session.user.memberships.some(
    ({ employee }) =>
      employee.id === actor.employeeId &&
      employee.role === actor.role &&
      !employee.archivedAt &&
      employee.company.status === "active",
  );
}

async function visitGoesOn(sessionId: string, companyId: string): Promise<boolean> {
  const active = await resolver().company.count({ where: { id: companyId, status: "active" } });
  return active > 0 && (await findOpening(sessionId, companyId)) !== null;
}
