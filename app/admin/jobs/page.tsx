import { getTranslations } from "next-intl/server";
import { JobOverview } from "#components/admin/job-overview.tsx";
import { platformMay } from "#lib/access/permissions.ts";
import { findJobs } from "#lib/admin/jobs.ts";
import { definePage } from "#lib/doors/page.ts";
import { retryJob, startJob } from "../actions.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("admin"))("jobs") };
}

export default definePage({
  surface: "platform",
  run: async ({ actor }) => {
    const acts = { start: startJob.bind(null, {}), retry: retryJob.bind(null, {}) };
    return (
      <JobOverview jobs={await findJobs(actor)} acts={platformMay(actor.role, "jobs.edit") ? acts : null} />
    );
  },
});
