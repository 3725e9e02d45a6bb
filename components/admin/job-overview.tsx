import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { JobsOverview } from "#lib/admin/jobs.ts";
import type { JobActs } from "./job-acts.ts";
import { JobQueues } from "./job-queues.tsx";
import { FailedRuns, OpenRuns } from "./job-runs.tsx";
import { consoleTime } from "./times.ts";

interface Props {
  jobs: JobsOverview;
  /** Null for people who only read */
  acts: JobActs | null;
  /** The run that is open beside the lists */
  current: string;
}

/** The worker's pulse, its queues, what runs and waits, and what failed. */
export async function JobOverview({ jobs, acts, current }: Props) {
  const t = await getTranslations("admin");
  const when = jobs.worker.seenAt ? consoleTime(jobs.worker.seenAt) : t("never");
  return (
    <>
      <PageHeader title={t("jobs")} facts={t("jobsFacts")} />
      {jobs.worker.alive ? (
        <Banner tone="ok" className="mb-4">
          {t("workerAlive", { when })}
        </Banner>
      ) : (
        <Banner tone="bad" title={t("workerGone")} className="mb-4">
          {t("workerGoneText", { when })}
        </Banner>
      )}
      <JobQueues queues={jobs.queues} acts={acts} />
      <h2 className="mb-2 mt-6 text-md font-semibold">{t("failures")}</h2>
      <FailedRuns runs={jobs.failed} retry={acts?.retry ?? null} current={current} />
      <h2 className="mb-2 mt-6 text-md font-semibold">{t("openRuns")}</h2>
      <OpenRuns runs={jobs.open} cancel={acts?.cancel ?? null} current={current} />
    </>
  );
}
