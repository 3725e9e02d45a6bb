import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Db } from "#lib/db/scope.ts";
import { appendSeal } from "./append-seal.ts";
import { chainStart, linkHash } from "./chain.ts";
import { takeSealTurn } from "./sql.ts";

/** Entries linked in one transaction. */
const batchSize = 2_000;

/**
 * How far behind the newest link an entry may still turn up: it is stamped when it is written but seen when its
 * transaction commits, and the longest lives ten minutes (lib/access/open.ts); the rest is for clocks that differ.
 */
export const latestArrivalMs = 15 * 60_000;

/**
 * Links the audit entries of a company that have no link yet, in the order they happened, and seals the chain.
 * `sweep` looks through the whole trail instead of its end: for the nightly run.
 *
 * @returns the number of entries linked
 */
export async function sealAudit(actor: CompanyActor, { sweep = false } = {}): Promise<number> {
  let total = 0;
  for (;;) {
    const linked = await open(actor, "ledger.seal", (db) => sealBatch(db, actor.company.id, sweep), "report");
    total += linked;
    if (linked < batchSize) return total;
  }
}

async function sealBatch(db: Db, companyId: string, sweep: boolean): Promise<number> {
  await takeSealTurn(db, companyId, "audit");
  const last = await db.auditLink.findFirst({
    orderBy: { position: "desc" },
    select: { position: true, hash: true, entry: { select: { at: true } } },
  });
  const since = last && !sweep ? { at: { gte: new Date(last.entry.at.getTime() - latestArrivalMs) } } : {};
  const entries = await db.auditEntry.findMany({
    where: { ...since, link: { is: null } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    take: batchSize,
  });
  if (entries.length === 0) return 0;
  let previousHash = last?.hash ?? chainStart(companyId);
  let position = last?.position ?? 0;
  const links = entries.map((entry) => {
    const hash = linkHash(previousHash, entry);
    position += 1;
    const link = { companyId, entryId: entry.id, position, previousHash, hash };
    previousHash = hash;
    return link;
  });
  await db.auditLink.createMany({ data: links });
  await appendSeal(db, {
    companyId,
    stream: "audit",
    at: new Date(),
    covers: position,
    headHash: previousHash,
  });
  return links.length;
}
