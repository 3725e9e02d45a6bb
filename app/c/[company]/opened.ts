import type { CompanyActor } from "#lib/access/actor.ts";
import { toAppError } from "#lib/errors.ts";
import { listHistory } from "#lib/history/queries.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";

/** A record that is open beside its list, with what happened to it. */
export interface Opened<R> {
  record: R;
  history: HistoryEntry[] | null;
}

/**
 * The record a list's address has open. One that is gone, or is not the reader's to see, leaves the list as it is: an
 * old bookmark is no error.
 */
export async function opened<R extends { id: string }>(
  actor: CompanyActor,
  type: string,
  id: string | undefined,
  find: (actor: CompanyActor, id: string) => Promise<R>,
): Promise<Opened<R> | null> {
  if (!id) return null;
  try {
    const record = await find(actor, id);
    return { record, history: await listHistory(actor, { type, id: record.id }) };
  } catch (error) {
    if (toAppError(error).code === "not_found") return null;
    throw error;
  }
}
