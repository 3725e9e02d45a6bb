import { AppError, toAppError } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";

interface Named {
  id: string;
  name: string;
}

/** What came of an act on several records. */
export interface Done {
  /** Those it was done to: what undoing is about */
  ids: string[];
  count: number;
  /** Why others were left out, a sentence each */
  left: string[];
}

/** So many reasons are read. */
const mostTold = 5;

/**
 * An act on each of several records, each whole for itself with an audit entry of its own: what refuses one stops none of
 * the others.
 *
 * Errors: conflict with the reasons when it could be done to none; forbidden when the actor may not at all.
 */
export async function forEach(ids: readonly string[], act: (id: string) => Promise<Named>): Promise<Done> {
  const done: string[] = [];
  const left: string[] = [];
  for (const id of new Set(ids)) {
    try {
      done.push((await act(id)).id);
    } catch (error) {
      const refused = toAppError(error);
      if (refused.code === "internal" || refused.code === "unavailable") throw error;
      if (refused.code === "forbidden" && ids.length === 1) throw error;
      left.push(refused.message);
    }
  }
  if (done.length === 0) throw new AppError("conflict", reasons(left));
  return { ids: done, count: done.length, left };
}

/** Reasons one after the other, each once. */
export function reasons(left: readonly string[]): string {
  const told = [...new Set(left)];
  const more = told.length - mostTold;
  const shown = told.slice(0, mostTold).join(" ");
  return more > 0 ? `${shown} ${said("record.moreReasons", { count: more })}` : shown;
}
