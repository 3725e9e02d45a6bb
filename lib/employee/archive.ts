import type { CompanyActor } from "#lib/access/actor.ts";
import { assignableRoles } from "#lib/access/assign.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { lockCompany } from "#lib/company/sql.ts";
import { AppError } from "#lib/errors.ts";
import { raced } from "#lib/history/stale.ts";
import { said } from "#lib/i18n/said.ts";
import { lockChains } from "#lib/punch/sql.ts";
import { load, subject } from "./commands.ts";
import { refuseLastOwner } from "./owners.ts";
import { refuseHigherRole, refuseWhileClockedIn } from "./rules.ts";

interface Named {
  id: string;
  name: string;
}

/**
 * Ends somebody's access and takes them out of every choice; their time and their name stay. Sessions look at this
 * at each request, so it holds at once.
 *
 * Errors: not_found · forbidden when they may do more than the actor · conflict while clocked in, for oneself, or for
 * the last owner.
 */
export async function archiveEmployee(actor: CompanyActor, id: string): Promise<Named> {
  return open(actor, "employee.edit", async (db) => {
    await lockCompany(db, actor.company.id);
    const stored = await load(db, id);
    const named = { id, name: stored.name };
    if (stored.archivedAt) return named;
    refuseHigherRole(stored.name, stored.role, assignableRoles(actor));
    if (id === actor.employeeId) throw new AppError("conflict", said("employee.notYourself"));
    await refuseLastOwner(db, stored, null);
    // Whoever clocks in takes the same lock first: either they are in, or they find themselves archived.
    await lockChains(db, actor.company.id, [id]);
    const running = await db.clockIn.count({ where: { employeeId: id, status: "running" } });
    refuseWhileClockedIn(stored.name, running > 0);
    const { count } = await db.employee.updateMany({
      where: { id, version: stored.version },
      data: { archivedAt: new Date(), version: stored.version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { act: "employee.archive", subject: subject(named) });
    return named;
  });
}

/** Gives the access back, with the role there was. Errors: conflict at `number` when somebody else has it now. */
export async function restoreEmployee(actor: CompanyActor, id: string): Promise<Named> {
  return open(actor, "employee.edit", async (db) => {
    const stored = await load(db, id);
    const named = { id, name: stored.name };
    if (!stored.archivedAt) return named;
    refuseHigherRole(stored.name, stored.role, assignableRoles(actor));
    const { count } = await db.employee.updateMany({
      where: { id, version: stored.version },
      data: { archivedAt: null, version: stored.version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { act: "employee.restore", subject: subject(named) });
    return named;
  });
}
