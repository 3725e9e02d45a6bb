import type { Db } from "#lib/db/scope.ts";
import { chainStart, linkHash, sameBytes } from "./chain.ts";
import { ChainBreak } from "./chain-break.ts";
import { detailDigest } from "./digest.ts";
import { latestArrivalMs } from "./seal.ts";
import { type CheckedSeal, checkedSeals } from "./verify-seals.ts";

const batchSize = 2_000;

export interface TrailCounts {
  /** Linked entries */
  entries: number;
  /** Of them, those whose values were erased */
  erased: number;
  /** Entries that wait for their seal */
  waiting: number;
  seals: number;
}

type Link = Awaited<ReturnType<typeof readLinks>>[number];

/**
 * Recomputes the whole audit chain of a company: digests of values, links, gaps, signatures, and that nothing was
 * taken off its end or pushed in behind it. Reads in batches, so that its memory does not grow with the trail.
 *
 * Errors: ChainBreak at the first place that does not hold.
 */
export async function verifyTrail(db: Db, companyId: string): Promise<TrailCounts> {
  const counts: TrailCounts = { entries: 0, erased: 0, waiting: 0, seals: 0 };
  const seals = checkedSeals(db, companyId, "audit");
  let seal = await nextSeal(seals, counts);
  let end = { position: 0, hash: chainStart(companyId) as Uint8Array };
  let covered = 0;
  let newest = 0;
  for (;;) {
    const links = await readLinks(db, end.position);
    for (const link of links) {
      checkLink(companyId, link, end);
      counts.entries += 1;
      if (link.entry?.detail?.erasedAt) counts.erased += 1;
      newest = Math.max(newest, link.entry?.at.getTime() ?? 0);
      end = link;
      while (seal && seal.covers <= link.position) {
        checkCover(seal, link);
        covered = seal.covers;
        seal = await nextSeal(seals, counts);
      }
    }
    if (links.length < batchSize) break;
  }
  if (seal) {
    throw new ChainBreak(
      "seals",
      seal,
      `it covers ${seal.covers} links, but the chain ends at ${end.position}`,
    );
  }
  if (end.position !== covered) {
    throw new ChainBreak(
      "audit_links",
      { id: (end as Link).entryId, position: end.position },
      "no seal covers this link",
    );
  }
  counts.waiting = newest > 0 ? await countWaiting(db, newest) : await db.auditEntry.count();
  return counts;
}

async function nextSeal(
  seals: AsyncGenerator<CheckedSeal>,
  counts: TrailCounts,
): Promise<CheckedSeal | null> {
  const { value, done } = await seals.next();
  if (done) return null;
  counts.seals += 1;
  return value;
}

/** Links with their entries. Joined here, as a row that was torn out must be named and not hide the link. */
async function readLinks(db: Db, after: number) {
  const links = await db.auditLink.findMany({
    where: { position: { gt: after } },
    orderBy: { position: "asc" },
    take: batchSize,
  });
  const entries = await db.auditEntry.findMany({
    where: { id: { in: links.map((link) => link.entryId) } },
    include: { detail: true },
  });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return links.map((link) => ({ ...link, entry: byId.get(link.entryId) ?? null }));
}

function checkLink(companyId: string, link: Link, end: { position: number; hash: Uint8Array }): void {
  const row = { id: link.entryId, position: link.position };
  if (link.position !== end.position + 1) {
    throw new ChainBreak(
      "audit_links",
      row,
      `the link at position ${end.position + 1} is missing before this one`,
    );
  }
  if (!sameBytes(link.previousHash, end.hash)) {
    throw new ChainBreak("audit_links", row, "it does not follow the link before it");
  }
  if (!link.entry) throw new ChainBreak("audit_entries", row, "the entry of this link is missing");
  if (!sameBytes(link.hash, linkHash(end.hash, { ...link.entry, companyId }))) {
    throw new ChainBreak("audit_entries", row, "the entry is not the one that was linked");
  }
  checkDetail(link.entry, row);
}

function checkDetail(entry: NonNullable<Link["entry"]>, row: { id: string; position: number }): void {
  const { detail } = entry;
  if (!detail) throw new ChainBreak("audit_details", row, "the values of this entry are missing");
  const { salt, erasedAt, actorName, subjectName, reason, address, before, after } = detail;
  const values = { actorName, subjectName, reason, address, before, after };
  if (erasedAt) {
    if (salt === null && Object.values(values).every((value) => value === null)) return;
    throw new ChainBreak("audit_details", row, "it is marked as erased but has values");
  }
  if (!salt || !sameBytes(entry.detailDigest, detailDigest(salt, values))) {
    throw new ChainBreak("audit_details", row, "the values are not the ones that were recorded");
  }
}

function checkCover(seal: CheckedSeal, link: Link): void {
  if (seal.covers !== link.position || !sameBytes(seal.headHash, link.hash)) {
    throw new ChainBreak(
      "seals",
      seal,
      `it was made over another chain than the one up to link ${link.position}`,
    );
  }
}

/** Entries written since wait for the next seal. One that is older than the chain's end was pushed in afterwards. */
async function countWaiting(db: Db, newest: number): Promise<number> {
  const late = await db.auditEntry.findFirst({
    where: { link: { is: null }, at: { lt: new Date(newest - latestArrivalMs) } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  if (late) throw new ChainBreak("audit_entries", late, "it has no link, although later entries are linked");
  return db.auditEntry.count({ where: { link: { is: null } } });
}
