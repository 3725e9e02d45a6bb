import { hash, randomBytes } from "node:crypto";
import { newId } from "#lib/shared/ids.ts";
import { offsetMinutes } from "#lib/shared/local-time.ts";
import type {
  ChainedPunch,
  PunchDetailRow,
  PunchFields,
  PunchKind,
  PunchSource,
  PunchWords,
  WorkedOn,
} from "./punch.ts";

/** The end of an employee's chain: how many punches, and the hash of the last. */
export interface ChainEnd {
  length: number;
  hash: Uint8Array<ArrayBuffer>;
}

function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hash("sha256", bytes, "buffer"));
}

/** What the first punch of an employee holds as the hash before it. */
export function genesisHash(companyId: string, employeeId: string): Uint8Array<ArrayBuffer> {
  return sha256(Buffer.from(`hourly chain v1${companyId}${employeeId}`, "utf8"));
}

export function emptyChain(companyId: string, employeeId: string): ChainEnd {
  return { length: 0, hash: genesisHash(companyId, employeeId) };
}

/**
 * The hash of a punch: SHA-256 over the hash before it and a JSON array of its fields in this order, with instants as
 * ISO text and the digest of its words in hexadecimal. The first element names the encoding, so that another one can
 * come after it.
 */
export function punchHash(
  previousHash: Uint8Array,
  punch: PunchFields,
  detailDigest: Uint8Array | null,
): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify([
    "hourly punch v1",
    punch.companyId,
    punch.employeeId,
    punch.id,
    punch.position,
    punch.kind,
    punch.at.toISOString(),
    punch.endsAt?.toISOString() ?? null,
    punch.breakSeconds,
    punch.recordedAt.toISOString(),
    punch.claimedAt?.toISOString() ?? null,
    punch.zone,
    punch.offsetMinutes,
    punch.source,
    punch.key,
    punch.authorUserId,
    punch.clockInId,
    punch.closesId,
    punch.replacesId,
    punch.departmentId,
    punch.siteId,
    punch.customerId,
    punch.projectId,
    detailDigest ? Buffer.from(detailDigest).toString("hex") : null,
  ]);
  return sha256(Buffer.concat([previousHash, Buffer.from(text, "utf8")]));
}

/** SHA-256 over the salt and the words: the punch keeps it when the words are erased. */
export function detailDigest(salt: Uint8Array, words: PunchWords): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(["hourly words v1", words.note, words.reason, words.address, words.device]);
  return sha256(Buffer.concat([salt, Buffer.from(text, "utf8")]));
}

/** A punch before it has its place in the chain. */
export interface PunchDraft extends Partial<WorkedOn>, Partial<PunchWords> {
  kind: PunchKind;
  at: Date;
  zone: string;
  source: PunchSource;
  key: string;
  /** Left out: a new one. */
  id?: string;
  endsAt?: Date | null;
  breakSeconds?: number | null;
  claimedAt?: Date | null;
  /** Left out: the punch opens a clock-in of its own. */
  clockInId?: string;
  closesId?: string | null;
  replacesId?: string | null;
}

/** Whose chain grows, by whom and when. */
export interface ChainContext {
  companyId: string;
  employeeId: string;
  authorUserId: string | null;
  recordedAt: Date;
}

export interface Linked {
  punches: ChainedPunch[];
  details: PunchDetailRow[];
  end: ChainEnd;
}

/** Gives drafts their places and hashes after `end`. Touches no database: bulk writers use it too. */
export function linkPunches(context: ChainContext, end: ChainEnd, drafts: readonly PunchDraft[]): Linked {
  const punches: ChainedPunch[] = [];
  const details: PunchDetailRow[] = [];
  let { length, hash: previousHash } = end;
  for (const draft of drafts) {
    length += 1;
    const fields = punchFields(context, length, draft);
    const detail = detailRow(context, fields.id, draft);
    const digest = detail ? detailDigest(detail.salt, detail) : null;
    const ownHash = punchHash(previousHash, fields, digest);
    punches.push({ ...fields, detailDigest: digest, previousHash, hash: ownHash });
    if (detail) details.push(detail);
    previousHash = ownHash;
  }
  return { punches, details, end: { length, hash: previousHash } };
}

function punchFields(context: ChainContext, position: number, draft: PunchDraft): PunchFields {
  const id = draft.id ?? newId();
  return {
    companyId: context.companyId,
    id,
    employeeId: context.employeeId,
    position,
    kind: draft.kind,
    at: draft.at,
    endsAt: draft.endsAt ?? null,
    breakSeconds: draft.breakSeconds ?? null,
    recordedAt: context.recordedAt,
    claimedAt: draft.claimedAt ?? null,
    zone: draft.zone,
    offsetMinutes: offsetMinutes(draft.at, draft.zone),
    source: draft.source,
    key: draft.key,
    authorUserId: context.authorUserId,
    clockInId: draft.clockInId ?? id,
    closesId: draft.closesId ?? null,
    replacesId: draft.replacesId ?? null,
    departmentId: draft.departmentId ?? null,
    siteId: draft.siteId ?? null,
    customerId: draft.customerId ?? null,
    projectId: draft.projectId ?? null,
  };
}

function detailRow(context: ChainContext, punchId: string, draft: PunchDraft): PunchDetailRow | null {
  const { note = null, reason = null, address = null, device = null } = draft;
  if (note === null && reason === null && address === null && device === null) return null;
  const salt = new Uint8Array(randomBytes(16));
  const { companyId, employeeId } = context;
  return { companyId, punchId, employeeId, salt, note, reason, address, device };
}
