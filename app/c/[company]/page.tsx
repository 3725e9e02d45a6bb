import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Stat, StatGrid } from "#components/ui/stat.tsx";
import { actorReach } from "#lib/access/actor.ts";
import { getDashboard } from "#lib/clock-in/dashboard.ts";
import { definePage } from "#lib/doors/page.ts";
import { formatLongDay } from "#lib/format/date-time.ts";
import { formatDuration } from "#lib/format/duration.ts";
import { routes } from "#lib/routes.ts";
import { isUuid } from "#lib/shared/ids.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("dashboard"))("title") };
}

const query = z.object({ department: z.string().refine(isUuid).optional().catch(undefined) });

export default definePage({
  surface: "company",
  query,
  run: async ({ actor, query }) => {
    if (actorReach(actor, "clock-in.list") === "own") redirect(routes.clock());
    const t = await getTranslations("dashboard");
    const dashboard = await getDashboard(actor, query.department);
    return (
      <>
        <PageHeader title={formatLongDay(dashboard.today, actor.company.locale)} />
        <StatGrid label={t("figures")}>
          <Stat label={t("workingNow")} value={dashboard.workingNow} />
          <Stat label={t("hoursThisWeek")} value={formatDuration(dashboard.weekSeconds)} />
          <Stat label={t("endMissing")} value={dashboard.endMissing} />
        </StatGrid>
      </>
    );
  },
});
