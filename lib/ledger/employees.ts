import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Db } from "#lib/db/scope.ts";

const batchSize = 50;

/**
 * Goes through the employees of the company in their order, some in each transaction: what is proven of a person needs
 * one snapshot, and a ledger of any size stays within the time a transaction may take.
 *
 * @param work returns whether to go on
 */
export async function eachEmployee(
  actor: CompanyActor,
  work: (db: Db, employeeId: string) => Promise<boolean>,
): Promise<void> {
  let last = "";
  for (;;) {
    const next: string | null = await open(
      actor,
      "ledger.verify",
      async (db) => {
        const ids = await employeesAfter(db, last);
        for (const id of ids) if (!(await work(db, id))) return null;
        return ids.length < batchSize ? null : (ids.at(-1) as string);
      },
      "bulk",
    );
    if (next === null) return;
    last = next;
  }
}

async function employeesAfter(db: Db, last: string): Promise<string[]> {
  const rows = await db.employee.findMany({
    where: last ? { id: { gt: last } } : {},
    orderBy: { id: "asc" },
    take: batchSize,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
