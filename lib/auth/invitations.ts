import { actorReach, type CompanyActor } from "#lib/access/actor.ts";
import { assignableRoles } from "#lib/access/assign.ts";
import { open } from "#lib/access/open.ts";
import { requirePermission } from "#lib/access/require.ts";
import { resolver } from "#lib/access/resolver.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { refuseHigherRole } from "#lib/employee/rules.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { said } from "#lib/i18n/said.ts";
import { queueMail } from "#lib/mail/queue.ts";
import { routes } from "#lib/routes.ts";
import { makeLink } from "./one-time-link.ts";
import { isHarmless } from "./schema.ts";
import { stillMeant } from "./still-meant.ts";
import { mailKeys, takeTry } from "./throttle.ts";
import { waitInWords } from "./throttle-words.ts";

/**
 * Invites an employee to an account of their own: a link by mail, good for 7 days. An earlier one for the same person
 * stops working. Whether the address has an account already changes nothing here.
 *
 * Errors: not_found, invalid with field "email" (the person has an account, or is archived; a name has a web address in
 * it), forbidden when the person's role is above the actor's, rate_limited when the address got several already.
 */
export async function inviteEmployee(
  actor: CompanyActor,
  { employeeId, email }: { employeeId: string; email: string },
): Promise<{ id: string; link: string }> {
  requirePermission(actor, "employee.invite");
  await refuseRepeated(actor.company.id, email);
  return open(actor, "employee.invite", async (db) => {
    const employee = await findInvitable(db, actor, employeeId);
    refuseAddresses(employee.name, actor.company.name, actor.name);
    const { id, secret } = await makeLink(db, {
      kind: "invitation",
      companyId: actor.company.id,
      employeeId,
      email,
      createdByUserId: actor.userId,
    });
    const link = absoluteUrl(routes.invitation(secret));
    // "Command line invites you" would be nobody one knows.
    const inviter = actor.via === "command" ? said("auth.theAdministrator") : actor.name;
    const values = { name: employee.name, company: actor.company.name, inviter, link };
    await queueMail(db, { to: email, companyId: actor.company.id, kind: "invitation", values });
    await recordAudit(db, {
      subject: { type: "employee", id: employeeId, name: employee.name },
      after: { invitation: id, email },
    });
    await takeBack(actor.company.id, { employeeId, id: { not: id } });
    return { id, link };
  });
}

/** Nobody's letter box is filled by way of an invitation. Errors: rate_limited. */
async function refuseRepeated(companyId: string, email: string): Promise<void> {
  const attempt = await takeTry(mailKeys(`invitation ${companyId}`, email));
  if (attempt.allowed) return;
  const wait = waitInWords(attempt.waitMs);
  throw new AppError("rate_limited", said("auth.invitedOften", { wait }));
}

/** The mail goes to whatever address was typed, so that its names must not carry a stranger's advertisement. */
function refuseAddresses(...names: string[]): void {
  if (!names.every(isHarmless)) throw invalid("email", said("auth.addressInInvitation"));
}

async function findInvitable(db: Db, actor: CompanyActor, employeeId: string) {
  const employee = await db.employee.findFirst({
    where: { id: employeeId },
    include: { memberships: { where: { endedAt: null } } },
  });
  if (!employee) throw notFound();
  if (!assignableRoles(actor).some((role) => role === employee.role)) {
    throw new AppError("forbidden", said("auth.inviteByRole"));
  }
  if (employee.archivedAt) throw invalid("email", said("auth.personArchived"));
  if (employee.memberships.length > 0) throw invalid("email", said("auth.personHasAccount"));
  return employee;
}

/** The app role may add credentials but never see or change one: that is the resolver's, last in the transaction. */
async function takeBack(
  companyId: string,
  which: { employeeId?: string; id: string | { not: string } },
): Promise<number> {
  const { count } = await resolver().credential.updateMany({
    where: { companyId, kind: "invitation", usedAt: null, revokedAt: null, ...which },
    data: { revokedAt: new Date() },
  });
  return count;
}

export interface Invitation {
  id: string;
  employeeId: string;
  email: string;
  /** ISO instants */
  createdAt: string;
  expiresAt: string;
  state: "open" | "expired";
}

/** The invitations that can or could be used, newest first; of one employee or of all, 100 at most. */
export async function listInvitations(
  actor: CompanyActor,
  employeeId: string | null = null,
): Promise<Invitation[]> {
  if (!actorReach(actor, "employee.invite")) return [];
  const rows = await resolver().credential.findMany({
    where: {
      companyId: actor.company.id,
      kind: "invitation",
      usedAt: null,
      revokedAt: null,
      ...(employeeId ? { employeeId } : {}),
    },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  return (await stillMeant(actor.company, rows)).map((row) => ({
    id: row.id,
    employeeId: row.employeeId ?? "",
    email: row.email ?? "",
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: row.expiresAt > new Date() ? "open" : "expired",
  }));
}

/**
 * Takes an invitation back: its link stops working at once.
 *
 * Errors: not_found, forbidden when the person's role is above the actor's, conflict when it is used up.
 */
export async function revokeInvitation(actor: CompanyActor, { id }: { id: string }): Promise<void> {
  await open(actor, "employee.invite", async (db) => {
    const row = await resolver().credential.findFirst({
      where: { id, companyId: actor.company.id, kind: "invitation" },
    });
    const employee = row && (await db.employee.findFirst({ where: { id: row.employeeId ?? "" } }));
    if (!employee) throw notFound();
    refuseHigherRole(employee.name, employee.role, assignableRoles(actor));
    await recordAudit(db, {
      act: "employee.invitation-revoke",
      subject: { type: "employee", id: employee.id, name: employee.name },
      before: { invitation: id, email: row.email },
    });
    if ((await takeBack(actor.company.id, { id })) === 0) {
      throw new AppError("conflict", said("auth.invitationOver"));
    }
  });
}
