import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AddButton } from "#components/record/add-button.tsx";
import type { ListTools } from "#components/record/list-bar.tsx";
import type { ListView } from "#components/record/list-view.ts";
import { withParams } from "#components/table/links.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import type { EventChoices, FilterNames } from "#lib/event/choices.ts";
import type { EventQuery } from "#lib/event/filter.ts";
import { EventFilters } from "./event-filters.tsx";

interface Props {
  facts: string;
  path: string;
  addHref: string | null;
  query: EventQuery;
  view: ListView;
  choices: EventChoices;
  names: FilterNames;
  tools: ListTools;
  /** The steps of the calendar */
  steps?: ReactNode;
  children: ReactNode;
}

/** What the list and the calendar of events share: the header, the filters, the choice between them. */
export async function EventFrame(props: Props) {
  const { facts, path, addHref, query, view, choices, names, tools, steps, children } = props;
  const t = await getTranslations("event");
  return (
    <>
      <PageHeader
        title={t("title")}
        facts={facts}
        acts={addHref ? <AddButton href={addHref} label={t("add")} /> : null}
      />
      <EventFilters
        {...{ path, query, view, choices, names, tools }}
        beside={
          <Segmented
            label={t("view")}
            tabs={(["list", "month"] as const).map((one) => ({
              label: t(`view_${one}`),
              href: withParams(path, view.params, { view: one === "list" ? null : one, month: null }),
              active: one === query.view,
            }))}
          />
        }
      />
      {steps ? (
        <div className="mb-3 flex flex-wrap items-center gap-2" data-print="none">
          {steps}
        </div>
      ) : null}
      {children}
    </>
  );
}
