import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudits } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { env } from "#lib/env.ts";
import { said } from "#lib/i18n/said.ts";
import { waiting } from "./schema.ts";

/** Throws away the oldest waiting imports over the limit, file and all. @returns how many */
export async function throwAwayOldest(db: Db): Promise<number> {
  const most = env.IMPORT_MAX_WAITING;
  const found = await db.import.findMany({
    where: { status: { in: [...waiting] } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: most,
    select: { id: true, fileName: true },
  });
  const gone: typeof found = [];
  for (const one of found) {
    // Somebody may just have asked for it to be written.
    const { count } = await db.import.deleteMany({ where: { id: one.id, status: { in: [...waiting] } } });
    if (count > 0) gone.push(one);
  }
  if (gone.length === 0) return 0;
  await recordAudits(
    db,
    gone.map(({ id, fileName }) => ({
      act: "import.discard",
      subject: { type: "import", id, name: fileName },
      reason: said("import.tooManyWaiting", { most }),
    })),
  );
  return gone.length;
}

/** The same as an act of its own, for the daily job: the limit may have been lowered. */
export function trimWaiting(actor: CompanyActor): Promise<number> {
  return open(actor, "import.run", throwAwayOldest);
}
