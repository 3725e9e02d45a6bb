import type { CompanyActor } from "#lib/access/actor.ts";
import { listInvitations } from "#lib/auth/invitations.ts";
import type { InvitationState } from "#lib/employee/schema.ts";
import { formatDateTime } from "#lib/format/date-time.ts";

/** The last invitation of an employee that nobody has used or taken back, for those who may invite. */
export async function latestInvitation(
  actor: CompanyActor,
  employeeId: string,
): Promise<InvitationState | null> {
  const [latest] = await listInvitations(actor, employeeId);
  if (!latest) return null;
  const { zone, locale } = actor.company;
  return {
    id: latest.id,
    email: latest.email,
    sent: formatDateTime(latest.createdAt, zone, locale),
    until: formatDateTime(latest.expiresAt, zone, locale),
    open: latest.state === "open",
  };
}
