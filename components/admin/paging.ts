import type { Paging } from "#components/table/table-data.ts";
import { countLimit, type Page } from "#lib/shared/paging.ts";

/** The foot of a list from its page; `at` is the list's address with another cursor. */
export function pagingOf(
  page: Pick<Page<unknown>, "rows" | "total" | "before" | "after">,
  order: string,
  at: (cursor: string) => string,
): Paging {
  return {
    shown: page.rows.length,
    total: page.total ?? { moreThan: countLimit },
    order,
    ...(page.before ? { beforeHref: at(page.before) } : {}),
    ...(page.after ? { nextHref: at(page.after) } : {}),
  };
}
