import { type Db, scopeOf } from "#lib/db/scope.ts";
import { dayBounds, localDay } from "#lib/shared/local-time.ts";
import { recordAudit } from "./record.ts";

/**
 * Writes down that somebody looked at what is another person's own, in the transaction that reads it: no look without
 * its trace. Once a viewer, person and local day is enough; whoever looks at their own leaves none.
 *
 * @param act "pay.look"
 */
export async function witness(db: Db, act: string, employee: { id: string; name: string }): Promise<void> {
  const scope = scopeOf(db);
  if (employee.id === scope.employeeId || (await lookedToday(db, act, employee.id))) {
    scope.audited = true;
    return;
  }
  await recordAudit(db, { act, subject: { type: "employee", ...employee } });
}

async function lookedToday(db: Db, act: string, employeeId: string): Promise<boolean> {
  const { actor } = scopeOf(db);
  const { userId, employeeId: viewerId, company, name, via } = actor;
  const today = dayBounds(localDay(new Date(), company.zone), company.zone);
  const found = await db.auditEntry.findFirst({
    where: {
      act,
      subjectType: "employee",
      subjectId: employeeId,
      at: { gte: today.start },
      actorUserId: userId,
      actorEmployeeId: viewerId,
      // The command line and programs are nobody's user: they are known by their name.
      ...(userId || viewerId ? {} : { via, detail: { actorName: name } }),
    },
    select: { id: true },
  });
  return found !== null;
}
