import type { CompanyActor } from "#lib/access/actor.ts";
import type { ClockInQuery } from "#lib/clock-in/filter.ts";
import { routes } from "#lib/routes.ts";
import { weekOf } from "#lib/shared/local-time.ts";

/** What is shown as a file: the list as it is filtered, else the clock-ins of the day or the week. */
export function exportHref({ company }: CompanyActor, query: ClockInQuery, date: string): string {
  const { view, before: _before, after: _after, date: _date, hide: _hide, open: _open, ...filters } = query;
  const week = weekOf(date, company.weekStart);
  const days = {
    day: { from: date, to: date },
    week: { from: week.start, to: week.end },
    list: {},
  }[view];
  return routes.company(company.slug).listExport("clock-ins", { ...filters, ...days });
}
