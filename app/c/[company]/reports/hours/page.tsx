import { getTranslations } from "next-intl/server";
import { HoursPage } from "#components/hours/hours-page.tsx";
import { listDepartmentOptions } from "#lib/department/queries.ts";
import { definePage } from "#lib/doors/page.ts";
import { hoursPageQuery, requestOf } from "#lib/hours/page-query.ts";
import { reportWithChart } from "#lib/hours/queries.ts";
import { findNamed } from "#lib/record/queries.ts";
import { routes } from "#lib/routes.ts";
import { localDay } from "#lib/shared/local-time.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("hours"))("title") };
}

export default definePage({
  surface: "company",
  feature: "hours_report",
  limit: "heavy",
  query: hoursPageQuery,
  run: async ({ actor, query }) => {
    const { company } = actor;
    const today = localDay(new Date(), company.zone);
    const inUse = await listDepartmentOptions(actor);
    // Archived since or not. Of one that is no longer there, nothing can be said: the page shows all.
    const chosen = await findNamed(actor, "department", query.department);
    const department = chosen?.id;
    const departments =
      !chosen || inUse.some(({ id }) => id === chosen.id)
        ? inUse
        : [{ id: chosen.id, label: chosen.name }, ...inUse];
    return (
      <HoursPage
        {...(await reportWithChart(actor, requestOf({ ...query, department }, today), today))}
        at={query.at}
        departments={departments}
        company={company}
        paths={routes.company(company.slug)}
        today={today}
      />
    );
  },
});
