import type { CompanyActor } from "#lib/access/actor.ts";
import { sameBytes } from "#lib/audit/chain.ts";
import { ChainBreak } from "#lib/audit/chain-break.ts";
import type { Db } from "#lib/db/scope.ts";
import { detailDigest, genesisHash, punchHash } from "#lib/punch/chain.ts";
import type { PunchFields } from "#lib/punch/punch.ts";
import { eachEmployee } from "./employees.ts";

const batchSize = 2_000;

export interface ChainCounts {
  chains: number;
  punches: number;
  /** Punches whose words were erased */
  erased: number;
}

/**
 * Recomputes every employee's chain of punches and holds its end against the chain head and against each seal that
 * names it.
 *
 * Errors: ChainBreak at the first place that does not hold.
 */
export async function verifyChains(actor: CompanyActor): Promise<ChainCounts> {
  const counts: ChainCounts = { chains: 0, punches: 0, erased: 0 };
  await eachEmployee(actor, async (db, employeeId) => {
    const { length, erased } = await verifyChain(db, actor.company.id, employeeId);
    if (length > 0) counts.chains += 1;
    counts.punches += length;
    counts.erased += erased;
    return true;
  });
  return counts;
}

async function verifyChain(db: Db, companyId: string, employeeId: string) {
  const sealed = await sealedHashes(db, employeeId);
  let end = { position: 0, hash: genesisHash(companyId, employeeId) as Uint8Array, id: employeeId };
  let erased = 0;
  for (;;) {
    const punches = await readPunches(db, employeeId, end.position);
    for (const punch of punches) {
      checkPunch(companyId, punch, end);
      if (punch.detail?.erasedAt) erased += 1;
      const promised = sealed.get(punch.position);
      if (promised && !sameBytes(promised, punch.hash)) {
        throw new ChainBreak("punches", punch, "a seal names another punch at this place");
      }
      sealed.delete(punch.position);
      end = punch;
    }
    if (punches.length < batchSize) break;
  }
  await checkEnd(db, employeeId, end, sealed);
  return { length: end.position, erased };
}

type Punch = Awaited<ReturnType<typeof readPunches>>[number];

function readPunches(db: Db, employeeId: string, after: number) {
  return db.punch.findMany({
    where: { employeeId, position: { gt: after } },
    orderBy: { position: "asc" },
    take: batchSize,
    include: { detail: true },
  });
}

/** What the seals say of the employee's chain: the hash at a length. */
async function sealedHashes(db: Db, employeeId: string): Promise<Map<number, Uint8Array>> {
  const heads = await db.punchSealHead.findMany({
    where: { employeeId },
    select: { length: true, hash: true },
  });
  return new Map(heads.map((head) => [head.length, head.hash]));
}

function checkPunch(companyId: string, punch: Punch, end: { position: number; hash: Uint8Array }): void {
  if (punch.position !== end.position + 1) {
    throw new ChainBreak(
      "punches",
      punch,
      `the punch at position ${end.position + 1} is missing before this one`,
    );
  }
  if (!sameBytes(punch.previousHash, end.hash)) {
    throw new ChainBreak("punches", punch, "it does not follow the punch before it");
  }
  const fields = { ...punch, companyId } as PunchFields;
  if (!sameBytes(punch.hash, punchHash(end.hash, fields, punch.detailDigest))) {
    throw new ChainBreak("punches", punch, "it is not what was recorded");
  }
  checkWords(punch);
}

function checkWords({ id, position, detail, detailDigest: digest }: Punch): void {
  const broken = (what: string) => new ChainBreak("punch_details", { id, position }, what);
  if (!detail) {
    if (digest) throw broken("the words of this punch are missing");
    return;
  }
  if (!digest) throw broken("words were added to this punch");
  const { salt, note, reason, address, device, erasedAt } = detail;
  if (erasedAt) {
    const left = [salt, note, reason, address, device].some((value) => value !== null);
    if (left) throw broken("they are marked as erased but are there");
    return;
  }
  if (!salt || !sameBytes(digest, detailDigest(salt, { note, reason, address, device }))) {
    throw broken("the words are not the ones that were recorded");
  }
}

async function checkEnd(
  db: Db,
  employeeId: string,
  end: { position: number; hash: Uint8Array },
  beyond: Map<number, Uint8Array>,
): Promise<void> {
  const row = { id: employeeId, position: end.position };
  const longest = Math.max(0, ...beyond.keys());
  if (longest > 0) {
    throw new ChainBreak(
      "punches",
      row,
      `a seal names ${longest} punches, but the chain of this employee ends here`,
    );
  }
  const head = await db.chainHead.findFirst({ where: { employeeId } });
  if ((head?.length ?? 0) !== end.position || (head && !sameBytes(head.hash, end.hash))) {
    throw new ChainBreak(
      "chain_heads",
      row,
      "the head of this employee's chain does not agree with its last punch",
    );
  }
}
