import { CircleCheck, Play, RotateCcw } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import { DataTable } from "#components/table/data-table.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { JobsOverview } from "#lib/admin/jobs.ts";
import { jobWords } from "./job-words.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";

interface Props {
  jobs: JobsOverview;
  /** Null for people who only read */
  acts: { start: FormAct; retry: FormAct } | null;
}

/** The worker's pulse, its queues, and what failed. */
export async function JobOverview({ jobs, acts }: Props) {
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
      <Queues queues={jobs.queues} start={acts?.start ?? null} />
      <h2 className="mb-2 mt-6 text-md font-semibold">{t("failures")}</h2>
      <Failures failed={jobs.failed} retry={acts?.retry ?? null} />
    </>
  );
}

async function Queues({ queues, start }: { queues: JobsOverview["queues"]; start: FormAct | null }) {
  const t = await getTranslations("admin");
  const words = await jobWords();
  const reason = { label: t("reason"), hint: t("reasonHint") };
  const startItem = (name: string, act: FormAct): ActItem => ({
    label: t("runNow"),
    icon: <Play aria-hidden="true" />,
    danger: false,
    act,
    fields: { name },
    success: { message: t("started") },
    confirm: {
      title: t("runNowTitle", { job: words.name(name) }),
      consequence: t("runNowText"),
      verb: t("runNowVerb"),
      reason,
    },
  });
  return (
    <DataTable
      name={t("queues")}
      columns={[
        { id: "job", header: t("job") },
        { id: "due", header: t("due"), muted: true },
        { id: "waiting", header: t("waiting"), align: "right" },
        { id: "running", header: t("running"), align: "right" },
        { id: "failed", header: t("failedCount"), align: "right" },
        { id: "last", header: t("lastRun"), align: "right" },
        { id: "took", header: t("took"), align: "right" },
        { id: "state", header: t("status"), phone: "keep" },
      ]}
      rows={queues.map((queue) => ({
        id: queue.name,
        name: words.name(queue.name),
        facts: words.due(queue.name, queue.cron),
        cells: {
          due: words.due(queue.name, queue.cron),
          waiting: queue.waiting,
          running: queue.active,
          failed: queue.failed,
          last: consoleTime(queue.lastEndedAt),
          took: queue.lastSeconds === null ? "—" : queue.lastSeconds.toFixed(1),
          ...(queue.lastState
            ? {
                state: (
                  <StatusBadge status={queue.lastState}>
                    {t(`runState_${queue.lastState as "completed"}`)}
                  </StatusBadge>
                ),
              }
            : {}),
        },
        ...(start && queue.mayRunNow ? { acts: [startItem(queue.name, start)] } : {}),
      }))}
    />
  );
}

async function Failures({ failed, retry }: { failed: JobsOverview["failed"]; retry: FormAct | null }) {
  const t = await getTranslations("admin");
  const words = await jobWords();
  const retryItem = (run: JobsOverview["failed"][number], act: FormAct): ActItem => ({
    label: t("retry"),
    icon: <RotateCcw aria-hidden="true" />,
    danger: false,
    act,
    fields: { id: run.id, name: run.name },
    success: { message: t("retried") },
    confirm: {
      title: t("retryTitle"),
      consequence: t("retryText", { job: words.name(run.name) }),
      verb: t("retryVerb"),
      reason: { label: t("reason"), hint: t("reasonHint") },
    },
  });
  return (
    <DataTable
      name={t("failures")}
      columns={[
        { id: "job", header: t("job") },
        { id: "error", header: t("error") },
        { id: "tries", header: t("tries"), align: "right" },
        { id: "when", header: t("when"), align: "right" },
      ]}
      rows={failed.map((run) => ({
        id: run.id,
        name: words.name(run.name),
        facts: run.message ?? "—",
        cells: { error: run.message ?? "—", tries: run.tries, when: consoleTime(run.endedAt) },
        ...(retry ? { acts: [retryItem(run, retry)] } : {}),
      }))}
      empty={
        <EmptyState tone="ok" icon={<CircleCheck aria-hidden="true" />} title={t("failuresNone")} level={3} />
      }
    />
  );
}
