import { withParams } from "#components/table/links.ts";
import type { ClockInQuery } from "#lib/clock-in/filter.ts";

type Changes = Partial<Record<keyof ClockInQuery, string | null>>;

/** The addresses of a clock-ins page: the same filters with some of them changed. Paging begins again. */
export function viewLinks(path: string, query: ClockInQuery) {
  const params = { ...query, view: query.view === "day" ? undefined : query.view, q: query.q || undefined };
  return (changes: Changes) =>
    withParams(path, params, { before: null, after: null, open: null, ...changes });
}

export type ViewLink = ReturnType<typeof viewLinks>;
