import type { Db } from "#lib/db/scope.ts";

const batchSize = 1_000;

/** The ids of all employees of the company, in their order. */
export async function* everyEmployee(db: Db): AsyncGenerator<string> {
  let last = "";
  for (;;) {
    const rows = await db.employee.findMany({
      where: last ? { id: { gt: last } } : {},
      orderBy: { id: "asc" },
      take: batchSize,
      select: { id: true },
    });
    for (const { id } of rows) yield id;
    if (rows.length < batchSize) return;
    last = rows.at(-1)!.id;
  }
}
