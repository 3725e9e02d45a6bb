import { z } from "zod";
import { localDate } from "#lib/shared/fields.ts";
import { isUuid } from "#lib/shared/ids.ts";
import { cursorField } from "#lib/shared/paging.ts";

const word = z
  .string()
  .regex(/^[a-z0-9_.-]{1,60}$/)
  .catch("");

/** What the audit page takes from its address. */
export const auditQuery = z.object({
  /** A user's id, or one of the words below */
  who: word,
  act: word,
  /** The kind of record: "employee" */
  type: word,
  subject: z.string().refine(isUuid).catch(""),
  /** Local days of the company, both included */
  from: localDate.catch(""),
  to: localDate.catch(""),
  page: cursorField.catch(undefined),
  /** The entry that is open beside the list */
  entry: z.string().refine(isUuid).catch(""),
});
export type AuditQuery = z.output<typeof auditQuery>;

/** Doers who are nobody's user in the company: the worker, the command line, programs, people of the platform. */
export const namelessDoers = ["job", "command", "token", "platform"] as const;

/** An entry as the list shows it. */
export interface AuditRow {
  id: string;
  /** ISO instant */
  at: string;
  act: string;
  subjectType: string;
  subjectId: string;
  /** Null when erased, or never named */
  subjectName: string | null;
  actorName: string | null;
  actorRole: string;
  via: string;
  reason: string | null;
  /** Its place in the chain; null until it is sealed */
  position: number | null;
}

export interface AuditEntryDetail extends AuditRow {
  address: string | null;
  requestId: string | null;
  /** ISO instant at which its values were erased */
  erasedAt: string | null;
  /** The seal that covers it */
  seal: { position: number; at: string } | null;
  /** SHA-256 of its link, hexadecimal */
  linkHash: string | null;
  changes: { name: string; before: string | null; after: string | null }[];
}

/** What the filters offer. */
export interface AuditChoices {
  people: { id: string; name: string }[];
  acts: string[];
  types: string[];
}
