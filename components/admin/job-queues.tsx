import { Play, RotateCcw } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import { DataTable } from "#components/table/data-table.tsx";
import type { JobsOverview } from "#lib/admin/jobs.ts";
import type { JobActs } from "./job-acts.ts";
import { jobWords } from "./job-words.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";

type QueueRow = JobsOverview["queues"][number];

/** Each queue with when it is due, how it stands and how its last run went. */
export async function JobQueues({ queues, acts }: { queues: QueueRow[]; acts: JobActs | null }) {
  const [t, words] = [await getTranslations("admin"), await jobWords()];
  return (
    <DataTable
      name={t("queues")}
      columns={[
        { id: "job", header: t("job") },
        { id: "next", header: t("nextRun"), align: "right" },
        { id: "waiting", header: t("waiting"), align: "right" },
        { id: "running", header: t("running"), align: "right" },
        { id: "failed", header: t("failedCount"), align: "right" },
        { id: "last", header: t("lastRun"), align: "right" },
        { id: "took", header: t("took"), align: "right" },
        { id: "state", header: t("status"), phone: "keep" },
      ]}
      rows={
        await Promise.all(
          queues.map(async (queue) => ({
            id: queue.name,
            name: words.name(queue.name),
            sub: words.due(queue.name, queue.cron),
            cells: {
              next: consoleTime(queue.nextAt),
              waiting: queue.waiting,
              running: queue.active,
              failed: queue.failed,
              last: consoleTime(queue.lastEndedAt),
              took: queue.lastSeconds === null ? "—" : queue.lastSeconds.toFixed(1),
              ...(queue.lastState
                ? {
                    state: <StatusBadge status={queue.lastState}>{words.state(queue.lastState)}</StatusBadge>,
                  }
                : {}),
            },
            ...(acts ? { acts: await items(queue, acts) } : {}),
          })),
        )
      }
    />
  );
}

async function items({ name, mayRunNow, failed }: QueueRow, acts: JobActs): Promise<ActItem[]> {
  const [t, words] = [await getTranslations("admin"), await jobWords()];
  const reason = { label: t("reason"), hint: t("reasonHint") };
  const job = words.name(name);
  const start: ActItem = {
    label: t("runNow"),
    icon: <Play aria-hidden="true" />,
    danger: false,
    act: acts.start,
    fields: { name },
    success: { message: t("started") },
    confirm: {
      title: t("runNowTitle", { job }),
      consequence: t("runNowText"),
      verb: t("runNowVerb"),
      reason,
    },
  };
  const retryAll: ActItem = {
    label: t("retryAll"),
    icon: <RotateCcw aria-hidden="true" />,
    danger: false,
    act: acts.retryAll,
    fields: { name },
    success: { message: t.raw("retriedAll") },
    confirm: {
      title: t("retryAllTitle", { count: failed, job }),
      consequence: t("retryAllText"),
      verb: t("retryVerb"),
      reason,
    },
  };
  return [...(mayRunNow ? [start] : []), ...(failed > 0 ? [retryAll] : [])];
}
