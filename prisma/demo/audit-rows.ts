import { detailDigest } from "#lib/audit/digest.ts";
import type { AuditDetail, AuditEntry } from "#lib/db/generated/client.ts";
import type { Random } from "#lib/testing/random.ts";

export interface Author {
  userId: string | null;
  employeeId: string | null;
  name: string;
  role: string;
  via: "session" | "command" | "job";
}

/** What the audit trail says of an act. */
export interface AuditNote {
  at: Date;
  author: Author;
  act: string;
  subject: { type: string; id: string; name: string | null };
  before: object | null;
  after: object | null;
  reason: string | null;
  /** What the product itself noted about the same thing afterwards */
  followedBy?: AuditNote;
}

/** An entry and its values as recordAudit would have written them. */
export function auditRows(
  random: Random,
  companyId: string,
  note: AuditNote,
): { entry: AuditEntry; detail: AuditDetail } {
  const { at, author, act, subject, reason } = note;
  const id = random.id(at);
  const salt = random.bytes(16);
  const plain = (value: object | null) => value && JSON.parse(JSON.stringify(value));
  const values = {
    actorName: author.name,
    subjectName: subject.name,
    reason,
    address: null,
    before: plain(note.before),
    after: plain(note.after),
  };
  return {
    entry: {
      companyId,
      id,
      at,
      act,
      subjectType: subject.type,
      subjectId: subject.id,
      actorUserId: author.userId,
      actorEmployeeId: author.employeeId,
      actorRole: author.role,
      via: author.via,
      requestId: null,
      detailDigest: detailDigest(salt, values),
    },
    detail: { companyId, entryId: id, salt, ...values, erasedAt: null },
  };
}
