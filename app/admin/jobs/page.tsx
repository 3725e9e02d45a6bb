import { getTranslations } from "next-intl/server";
import { JobOverview } from "#components/admin/job-overview.tsx";
import { RunDrawer } from "#components/admin/run-drawer.tsx";
import { findJobs, findRun, jobsQuery } from "#lib/admin/jobs.ts";
import { definePage } from "#lib/doors/page.ts";
import { jobActsOf } from "../acts.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("jobs") };
}

export default definePage({
  surface: "platform",
  query: jobsQuery,
  run: async ({ actor, query }) => {
    const jobs = await findJobs(actor);
    const run = query.run ? await findRun(actor, query.run) : null;
    return (
      <>
        <JobOverview jobs={jobs} acts={jobActsOf(actor)} current={query.run} />
        {run ? <RunDrawer run={run} /> : null}
      </>
    );
  },
});
