import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudits } from "#lib/audit/record.ts";
import { rebuildClockIn } from "#lib/punch/rebuild.ts";
import { lockChains, notifyLive } from "#lib/punch/sql.ts";

/** So many at once; the next minute takes the rest. */
const most = 200;

/**
 * Marks the blocks of a company that run longer than its limit as end missing: they pay nothing until somebody says when
 * they ended. No punch is made, as nobody did anything. The worker calls it every minute.
 *
 * @returns how many were marked
 */
export async function closeForgotten(actor: CompanyActor, now = new Date()): Promise<number> {
  const { company } = actor;
  const before = new Date(now.getTime() - company.blockLimitMinutes * 60_000);
  return open(actor, "ledger.close", async (db) => {
    const forgotten = { status: "running", startedAt: { lt: before } };
    const found = await db.clockIn.findMany({
      where: forgotten,
      select: { employeeId: true },
      orderBy: { startedAt: "asc" },
      take: most,
    });
    if (found.length === 0) return 0;
    const employeeIds = found.map((one) => one.employeeId);
    await lockChains(db, company.id, employeeIds);
    // Looked at again under the locks: somebody may have clocked out meanwhile.
    const still = await db.clockIn.findMany({
      where: { ...forgotten, employeeId: { in: employeeIds } },
      include: { employee: { select: { name: true } } },
    });
    const closed = [];
    for (const one of still) {
      const { status } = await rebuildClockIn(db, company, one.id, now);
      if (status === "end_missing") closed.push(one);
    }
    if (closed.length > 0) await notifyLive(db, company.id);
    await recordAudits(
      db,
      closed.map(({ id, employee, startedAt }) => ({
        act: "clock-in.end-missing",
        subject: { type: "clock-in", id, name: employee.name },
        before: { status: "running", startedAt },
        after: { status: "end_missing" },
      })),
    );
    return closed.length;
  });
}
