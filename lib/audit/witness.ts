import { permissions } from "#lib/access/permissions.ts";
import { type Db, scopeOf } from "#lib/db/scope.ts";
import { dayBounds, localDay } from "#lib/shared/local-time.ts";
import { recordAudits } from "./record.ts";

interface Person {
  id: string;
  name: string;
}

/**
 * Writes down that somebody looked at what is another person's own, in the transaction that reads it: no look without
 * its trace. Once a viewer, person and local day is enough; whoever looks at their own leaves none.
 *
 * @param act "pay.look"
 */
export async function witness(db: Db, act: string, employee: Person): Promise<void> {
  await witnessEach(db, act, [employee]);
}

/** The same for many people at once. */
export async function witnessEach(db: Db, act: string, employees: readonly Person[]): Promise<void> {
  const scope = scopeOf(db);
  const others = employees.filter(({ id }) => id !== scope.employeeId);
  const known = others.length > 0 ? await lookedToday(db, act, others) : new Set();
  const unknown = others.filter(({ id }) => !known.has(id));
  if (unknown.length > 0)
    await recordAudits(
      db,
      unknown.map(({ id, name }) => ({ act, subject: { type: "employee", id, name } })),
    );
  // A look has its witness already; what is written besides asks for entries of its own.
  else if (employees.length > 0 && permissions[scope.permission].kind === "look") scope.audited = true;
}

async function lookedToday(db: Db, act: string, employees: readonly Person[]): Promise<Set<string>> {
  const { actor } = scopeOf(db);
  const { userId, employeeId: viewerId, company, name, via } = actor;
  const today = dayBounds(localDay(new Date(), company.zone), company.zone);
  const found = await db.auditEntry.findMany({
    where: {
      act,
      subjectType: "employee",
      subjectId: { in: employees.map(({ id }) => id) },
      at: { gte: today.start },
      actorUserId: userId,
      actorEmployeeId: viewerId,
      // The command line and programs are nobody's user: they are known by their name.
      ...(userId || viewerId ? {} : { via, detail: { actorName: name } }),
    },
    select: { subjectId: true },
  });
  return new Set(found.map(({ subjectId }) => subjectId));
}
