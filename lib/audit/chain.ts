import { createHash } from "node:crypto";
import { canonicalJson } from "#lib/shared/canonical-json.ts";

/** Changes when the fields below or their spelling change: old links keep the version they were made with. */
const version = 1;

/** What an audit entry's link binds: every column of the entry, and of its erasable values only the digest. */
export interface ChainedEntry {
  companyId: string;
  id: string;
  at: Date;
  act: string;
  subjectType: string;
  subjectId: string;
  actorUserId: string | null;
  actorEmployeeId: string | null;
  actorRole: string;
  via: string;
  requestId: string | null;
  detailDigest: Uint8Array;
}

/** What the first link of a company follows, so that a chain cannot be carried over from another company. */
export function chainStart(companyId: string): Uint8Array<ArrayBuffer> {
  return sha256(`hourly audit chain ${version} of ${companyId}`);
}

/** SHA-256 over the version, the link before and the entry. */
export function linkHash(previousHash: Uint8Array, entry: ChainedEntry): Uint8Array<ArrayBuffer> {
  return sha256(
    canonicalJson([
      version,
      hex(previousHash),
      entry.companyId,
      entry.id,
      entry.at.toISOString(),
      entry.act,
      entry.subjectType,
      entry.subjectId,
      entry.actorUserId,
      entry.actorEmployeeId,
      entry.actorRole,
      entry.via,
      entry.requestId,
      hex(entry.detailDigest),
    ]),
  );
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

function sha256(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(text).digest());
}
