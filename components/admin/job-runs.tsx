import { CircleCheck, CircleX, Hourglass, RotateCcw } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import { DataTable } from "#components/table/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { JobsOverview } from "#lib/admin/jobs.ts";
import { routes } from "#lib/routes.ts";
import { jobWords } from "./job-words.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";

type Run = JobsOverview["failed"][number];
interface Props {
  runs: Run[];
  /** The run that is open in the drawer */
  current: string;
}

/** What failed and was given up, with its error. */
export async function FailedRuns({ runs, retry, current }: Props & { retry: FormAct | null }) {
  const [t, words] = [await getTranslations("admin"), await jobWords()];
  const retryItem = (run: Run, act: FormAct): ActItem => ({
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
      rows={runs.map((run) => ({
        id: run.id,
        name: words.name(run.name),
        href: routes.admin.jobs({ run: run.id }),
        facts: run.message ?? "—",
        current: run.id === current,
        cells: {
          error: <span className="block max-w-120 truncate">{run.message ?? "—"}</span>,
          tries: run.tries,
          when: consoleTime(run.at),
        },
        ...(retry ? { acts: [retryItem(run, retry)] } : {}),
      }))}
      empty={
        <EmptyState tone="ok" icon={<CircleCheck aria-hidden="true" />} title={t("failuresNone")} level={3} />
      }
    />
  );
}

/** What runs now and what waits, the soonest first. */
export async function OpenRuns({ runs, cancel, current }: Props & { cancel: FormAct | null }) {
  const [t, words] = [await getTranslations("admin"), await jobWords()];
  const cancelItem = (run: Run, act: FormAct): ActItem => ({
    label: t("cancelRun"),
    icon: <CircleX aria-hidden="true" />,
    danger: true,
    act,
    fields: { id: run.id, name: run.name },
    success: { message: t("cancelledRun") },
    confirm: {
      title: t("cancelRunTitle", { job: words.name(run.name) }),
      consequence: run.state === "active" ? t("cancelRunning") : t("cancelWaiting"),
      verb: t("cancelRunVerb"),
      keep: t("keepRun"),
      reason: { label: t("reason"), hint: t("reasonHint") },
    },
  });
  return (
    <DataTable
      name={t("openRuns")}
      columns={[
        { id: "job", header: t("job") },
        { id: "state", header: t("status"), phone: "keep" },
        { id: "tries", header: t("triesBefore"), align: "right" },
        { id: "when", header: t("sinceOrDue"), align: "right" },
      ]}
      rows={runs.map((run) => ({
        id: run.id,
        name: words.name(run.name),
        href: routes.admin.jobs({ run: run.id }),
        facts: consoleTime(run.at),
        current: run.id === current,
        cells: {
          state: <StatusBadge status={run.state}>{words.state(run.state)}</StatusBadge>,
          tries: run.tries,
          when: consoleTime(run.at),
        },
        ...(cancel ? { acts: [cancelItem(run, cancel)] } : {}),
      }))}
      empty={
        <EmptyState
          tone="neutral"
          icon={<Hourglass aria-hidden="true" />}
          title={t("openRunsNone")}
          level={3}
        />
      }
    />
  );
}
