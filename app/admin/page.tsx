import { getTranslations } from "next-intl/server";
import { CompanyList } from "#components/admin/company-list.tsx";
import { ConsoleSide } from "#components/admin/console-side.tsx";
import { platformMay } from "#lib/access/permissions.ts";
import { listBlocked } from "#lib/admin/blocked.ts";
import { listCompanies } from "#lib/admin/companies.ts";
import { findJobs } from "#lib/admin/jobs.ts";
import { companiesQuery } from "#lib/admin/schema.ts";
import { definePage } from "#lib/doors/page.ts";
import { listIsolationRuns } from "#lib/isolation/runs.ts";
import { companyActsOf } from "./acts.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("companies") };
}

export default definePage({
  surface: "platform",
  query: companiesQuery,
  run: async ({ actor, query }) => {
    const runs = await listIsolationRuns(actor, 5);
    const side = (
      <ConsoleSide
        isolation={runs.find((run) => run.finishedAt !== null) ?? null}
        blocked={await listBlocked(actor, { q: "", state: "now" })}
        jobs={await findJobs(actor)}
      />
    );
    return (
      <CompanyList
        list={await listCompanies(actor, query)}
        query={query}
        acts={companyActsOf(actor)}
        mayAdd={platformMay(actor.role, "companies.create")}
        side={side}
      />
    );
  },
});
