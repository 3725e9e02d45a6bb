import { createHash } from "node:crypto";
import { canonicalJson } from "#lib/shared/canonical-json.ts";

/** The values that audit_details keeps beside an entry and that can be erased. */
export interface AuditValues {
  actorName: string | null;
  subjectName: string | null;
  reason: string | null;
  address: string | null;
  before: unknown;
  after: unknown;
}

/** SHA-256 over the salt and the values: the entry keeps it when the values are erased. */
export function detailDigest(salt: Uint8Array, values: AuditValues): Uint8Array<ArrayBuffer> {
  const { actorName, subjectName, reason, address, before, after } = values;
  const text = canonicalJson({
    actorName,
    subjectName,
    reason,
    address,
    before: before ?? null,
    after: after ?? null,
  });
  return new Uint8Array(createHash("sha256").update(salt).update(text).digest());
}
