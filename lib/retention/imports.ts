import type { Db } from "#lib/db/scope.ts";
import { importPreview, waiting } from "#lib/import/schema.ts";
import { figuresOnly } from "./rules.ts";

/** Reports read at once. */
const some = 100;

/**
 * Takes names and lines out of the reports of imports that were written before an instant, and throws away those that
 * were read before it and never written, file and all. What an import did, and its undo, is not touched.
 *
 * @returns how many
 */
export async function eraseOldImports(db: Db, before: Date): Promise<number> {
  const { count } = await db.import.deleteMany({
    where: { status: { in: [...waiting] }, createdAt: { lt: before } },
  });
  let erased = count;
  let last: string | null = null;
  for (;;) {
    const done = await readDone(db, before, last);
    for (const one of done) if (await eraseReport(db, one)) erased += 1;
    if (done.length < some) return erased;
    last = done.at(-1)!.id;
  }
}

type Done = Awaited<ReturnType<typeof readDone>>[number];

function readDone(db: Db, before: Date, last: string | null) {
  return db.import.findMany({
    where: {
      status: { in: ["applied", "undone"] },
      OR: [{ appliedAt: { lt: before } }, { appliedAt: null, createdAt: { lt: before } }],
      ...(last ? { id: { gt: last } } : {}),
    },
    orderBy: { id: "asc" },
    take: some,
    select: { id: true, preview: true },
  });
}

async function eraseReport(db: Db, { id, preview }: Done): Promise<boolean> {
  const parsed = importPreview.safeParse(preview);
  if (!parsed.success) return false;
  const figures = figuresOnly(parsed.data);
  if (JSON.stringify(figures) === JSON.stringify(parsed.data)) return false;
  await db.import.updateMany({ where: { id }, data: { content: null, preview: figures } });
  return true;
}
