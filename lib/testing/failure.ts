import type { Client } from "pg";
import { type AppError, toAppError } from "#lib/errors.ts";

/** What a piece of work fails with, as a door would tell it; null when it does not fail. */
export async function failure(work: Promise<unknown>): Promise<AppError | null> {
  return work.then(
    () => null,
    (error) => toAppError(error),
  );
}

export interface Audited {
  act: string;
  before: unknown;
  after: unknown;
}

/** What the audit trail says of one subject, oldest first, read as the owner. */
export async function auditsOf(owner: Client, subjectId: string): Promise<Audited[]> {
  const { rows } = await owner.query<Audited>(
    `SELECT e.act, d.before, d.after FROM audit_entries e
     JOIN audit_details d ON d.company_id = e.company_id AND d.entry_id = e.id
     WHERE e.subject_id = $1 ORDER BY e.at, e.id`,
    [subjectId],
  );
  return rows;
}
