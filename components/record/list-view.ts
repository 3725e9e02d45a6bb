import { getTranslations } from "next-intl/server";
import type { FilterSelect } from "#components/table/filter-bar.tsx";
import { sortLink, withParams } from "#components/table/links.ts";
import type { Paging } from "#components/table/table-data.ts";
import { type ShownState, type Sort, shownStates, sortText } from "#lib/shared/list.ts";
import { countLimit, type Page, pageSize, pageSizes } from "#lib/shared/paging.ts";

interface Query {
  q: string;
  sort: Sort;
  state: ShownState;
  hide?: string | undefined;
  rows?: number | undefined;
  open?: string | undefined;
  page?: string | undefined;
}

/** One more filter than search and status: its parameter, its value, and its chip. */
export interface Filter {
  name: string;
  value: string | undefined;
  /** "Department: Bar"; null for what stays in the addresses and narrows nothing, such as a view */
  chip: string | null;
}

/** Everything the addresses of a list are made of: filters, chips, sorting and the neighbours of a page. */
export async function listView(path: string, query: Query, filters: Filter[], firstSort: string) {
  const t = await getTranslations("record");
  const sort = sortText(query.sort);
  const params: Record<string, string | undefined> = {
    q: query.q,
    ...Object.fromEntries(filters.map((filter) => [filter.name, filter.value])),
    state: query.state === "active" ? undefined : query.state,
    sort: sort === firstSort ? undefined : sort,
    hide: query.hide,
    rows: query.rows === undefined ? undefined : String(query.rows),
  };
  const { hide, rows } = params;
  const kept = Object.fromEntries(
    filters.filter((filter) => filter.chip === null).map((filter) => [filter.name, filter.value]),
  );
  const stateNames = { active: t("stateActive"), archived: t("stateArchived"), all: t("stateAll") };
  const chips = [
    ...(query.q ? [{ name: "q", chip: t("searchIs", { q: query.q }) }] : []),
    ...filters.flatMap(({ name, value, chip }) => (value && chip ? [{ name, chip }] : [])),
    ...(params.state ? [{ name: "state", chip: t("stateIs", { state: stateNames[query.state] }) }] : []),
  ].map(({ name, chip }) => ({ label: chip, href: withParams(path, params, { [name]: null }) }));
  const stateSelect: FilterSelect = {
    name: "state",
    label: t("state"),
    value: params.state ?? "",
    anyLabel: stateNames.active,
    options: shownStates
      .filter((state) => state !== "active")
      .map((state) => ({ value: state, label: stateNames[state] })),
  };
  return {
    params,
    chips,
    stateSelect,
    clearHref: withParams(path, { ...kept, sort: params.sort, hide, rows }),
    /** What a form of filters keeps besides its own fields. */
    hidden: { ...kept, sort: params.sort, hide, rows },
    /** For its `DataTable`. */
    table: {
      choiceInAddress: true,
      hide,
      openId: query.open,
      openHref: withParams(path, params, { page: query.page, open: "{id}" }),
    },
    /** The list at the same place, with a row open beside it or none. */
    open: (id: string | null) => withParams(path, params, { page: query.page, open: id }),
    sort: (column: string) => sortLink(path, { ...params, sort }, column),
    paging: (page: Page<unknown>, order: string): Paging => ({
      shown: page.rows.length,
      total: page.total ?? { moreThan: countLimit },
      order,
      ...(page.before ? { beforeHref: withParams(path, params, { page: page.before }) } : {}),
      ...(page.after ? { nextHref: withParams(path, params, { page: page.after }) } : {}),
      // Where one page holds them all there is nothing to choose.
      ...(page.total === null || page.total > (pageSizes[0] ?? 0)
        ? {
            sizes: pageSizes.map((size) => ({
              label: String(size),
              href: withParams(path, params, { rows: size === pageSize ? null : size }),
              active: size === (query.rows ?? pageSize),
            })),
          }
        : {}),
    }),
  };
}

export type ListView = Awaited<ReturnType<typeof listView>>;
