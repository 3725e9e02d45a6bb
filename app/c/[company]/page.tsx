import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Dashboard } from "#components/dashboard/dashboard.tsx";
import { actorReach, may } from "#lib/access/actor.ts";
import { satisfies } from "#lib/access/permissions.ts";
import { clockPath } from "#lib/auth/landing.ts";
import { getDashboard } from "#lib/clock-in/dashboard.ts";
import { currentSession } from "#lib/doors/caller.ts";
import { definePage } from "#lib/doors/page.ts";
import { routes } from "#lib/routes.ts";
import { isUuid } from "#lib/shared/ids.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("dashboard"))("title") };
}

export default definePage({
  surface: "company",
  query: z.object({ department: z.string().refine(isUuid).optional().catch(undefined) }),
  run: async ({ actor, query }) => {
    const reach = actorReach(actor, "clock-in.list");
    // Whoever sees only their own time has the clock for it.
    const session = reach === "own" ? await currentSession() : null;
    if (session) redirect(clockPath(session, actor.company.id));
    const dashboard = await getDashboard(actor, query.department);
    return (
      <Dashboard
        dashboard={dashboard}
        place={actor.company}
        paths={routes.company(actor.company.slug)}
        can={{
          addClockIn: may(actor, "clock-in.edit"),
          addEmployee: may(actor, "employee.edit"),
          importHours: may(actor, "import.run"),
          report: may(actor, "hours.report"),
          clockIn: actor.employeeId !== null && may(actor, "clock.punch"),
          seesAll: satisfies(reach, "company"),
        }}
      />
    );
  },
});
