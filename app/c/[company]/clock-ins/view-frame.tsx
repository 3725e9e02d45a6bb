import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { activeFilters, type FilterNames } from "#components/clock-in/active-filters.ts";
import { Filters } from "#components/clock-in/filters.tsx";
import { NoClockIns } from "#components/clock-in/no-clock-ins.tsx";
import { Toolbar } from "#components/clock-in/toolbar.tsx";
import { viewLinks } from "#components/clock-in/view-links.ts";
import { ViewBar } from "#components/saved-view/view-bar.tsx";
import type { Paging } from "#components/table/table-data.ts";
import { Button } from "#components/ui/button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { type CompanyActor, may } from "#lib/access/actor.ts";
import type { ClockInQuery } from "#lib/clock-in/filter.ts";
import { clockInChoices, findPerson } from "#lib/clock-in/queries.ts";
import { findNamed } from "#lib/record/queries.ts";
import { routes } from "#lib/routes.ts";
import { countLimit, type Page } from "#lib/shared/paging.ts";
import { viewsOf } from "../list-tools.ts";
import { exportHref } from "./export-href.ts";

export interface ViewProps {
  actor: CompanyActor;
  query: ClockInQuery;
  now: Date;
  /** The work date of now, and the one that is shown */
  today: string;
  date: string;
}

async function filterNames(actor: CompanyActor, query: ClockInQuery): Promise<FilterNames> {
  const { employee, department, departmentAlone, customer, project } = query;
  const name = employee ? await findPerson(actor, employee) : null;
  return {
    employee: employee && name ? { id: employee, name } : null,
    department: await findNamed(actor, "department", department),
    departmentAlone: await findNamed(actor, "department", departmentAlone),
    customer: await findNamed(actor, "customer", customer),
    project: await findNamed(actor, "project", project),
  };
}

/** What the three views share: addresses, choices, and what stands around the table. */
export async function viewFrame({ actor, query, date, today }: ViewProps) {
  const t = await getTranslations("clock-in");
  const { clockIns } = routes.company(actor.company.slug);
  const link = viewLinks(clockIns.list(), query);
  const choices = await clockInChoices(actor);
  const names = await filterNames(actor, query);
  const person = names.employee?.name ?? null;
  const { locale } = actor.company;
  const chips = await activeFilters(query, link, names, { locale, today });
  const views = await viewsOf(actor, "clock-ins");
  const mayAdd = may(actor, "clock-in.edit");
  const addHref = mayAdd ? clockIns.add({ employee: query.employee, date: query.date }) : null;
  const clearHref = link({
    q: null,
    employee: null,
    department: null,
    departmentAlone: null,
    customer: null,
    project: null,
    status: null,
  });
  return {
    ...{ t, link, clockIns, person },
    empty: (title: string) => (
      <NoClockIns title={title} filters={chips.length} clearHref={clearHref} addHref={addHref} />
    ),
    paging: (page: Page<unknown>, order: string): Paging => ({
      shown: page.rows.length,
      total: page.total ?? { moreThan: countLimit },
      order,
      ...(page.before ? { beforeHref: link({ before: page.before }) } : {}),
      ...(page.after ? { nextHref: link({ after: page.after }) } : {}),
    }),
    around: (
      facts: ReactNode,
      steps: { previous: string; next: string } | null,
      table: ReactNode,
    ): ReactNode => (
      <>
        <PageHeader
          title={person ?? t("title")}
          facts={facts}
          {...(person ? { crumbs: [{ label: person }] } : {})}
          acts={
            addHref ? (
              <Button kind="primary" icon={<Plus aria-hidden="true" />} href={addHref} shortcut="n">
                {t("add")}
              </Button>
            ) : undefined
          }
        />
        <ViewBar path={clockIns.list()} query={link({}).split("?")[1] ?? ""} views={views} />
        <Toolbar view={query.view} link={link} steps={steps} />
        <Filters
          path={clockIns.list()}
          {...{ query, date, link, choices, names, chips }}
          exportHref={exportHref(actor, query, date)}
        />
        {table}
      </>
    ),
  };
}
