import { Play, ShieldCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { ActButton } from "#components/form/act-button.tsx";
import type { FormAct } from "#components/form/form-act.ts";
import { DataTable } from "#components/table/data-table.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { type IsolationRun, isolationState } from "#lib/isolation/schema.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";

interface Props {
  runs: IsolationRun[];
  /** The data functions that are tried, by name */
  functions: string[];
  /** Null for people who only read */
  start: FormAct | null;
}

/** What the isolation self-test found: its last run in words, the ones before, and what it tries. */
export async function IsolationPage({ runs, functions, start }: Props) {
  const t = await getTranslations("isolation");
  const last = runs.find((run) => run.finishedAt !== null);
  return (
    <>
      <PageHeader title={t("title")} facts={t("facts")} acts={start ? <RunNow start={start} /> : null} />
      {last ? <LastRun run={last} /> : null}
      <DataTable
        name={t("runs")}
        columns={[
          { id: "when", header: t("when") },
          { id: "state", header: t("state"), phone: "keep" },
          { id: "attempts", header: t("attempts"), align: "right" },
          { id: "leaks", header: t("leaks"), align: "right" },
          { id: "took", header: t("took"), align: "right" },
        ]}
        rows={runs.map((run) => ({
          id: run.id,
          name: consoleTime(run.startedAt),
          facts: t("attemptsCount", { count: run.attempts }),
          cells: {
            state: (
              <StatusBadge status={isolationState(run)}>{t(`state_${isolationState(run)}`)}</StatusBadge>
            ),
            attempts: run.attempts,
            leaks: run.leaks.length,
            took: tookSeconds(run),
          },
        }))}
        empty={
          <EmptyState icon={<ShieldCheck aria-hidden="true" />} title={t("noneTitle")}>
            {t("noneText")}
          </EmptyState>
        }
      />
      <Card title={t("tried", { count: functions.length })} className="mt-4">
        <p className="mb-3 text-sm text-ink-muted">{t("triedText")}</p>
        <ul className="grid gap-x-6 gap-y-1 text-xs sm:grid-cols-2 lg:grid-cols-3">
          {functions.map((name) => (
            <li key={name}>
              <code>{name}</code>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

async function RunNow({ start }: { start: FormAct }) {
  const [t, admin] = [await getTranslations("isolation"), await getTranslations("admin")];
  const confirm = {
    title: t("runTitle"),
    consequence: t("runText"),
    verb: t("runVerb"),
    reason: { label: admin("reason"), hint: admin("reasonHint") },
  };
  const item = {
    label: t("run"),
    icon: <Play aria-hidden="true" />,
    act: start,
    fields: { name: "test-isolation" },
    success: { message: t("started") },
    confirm,
  };
  return <ActButton kind="primary" item={item} />;
}

async function LastRun({ run }: { run: IsolationRun }) {
  const t = await getTranslations("isolation");
  const state = isolationState(run);
  const when = consoleTime(run.finishedAt);
  const tones = { held: "ok", leaked: "bad", broken: "warn", idle: "neutral", running: "neutral" } as const;
  return (
    <Banner tone={tones[state]} title={t(`last_${state}`, { when })} className="mb-4">
      {state === "held" ? t("heldText", { attempts: run.attempts }) : null}
      {state === "leaked" ? (
        <ul className="mt-1 list-disc pl-5">
          {run.leaks.map((leak) => (
            <li key={`${leak.function} ${leak.what}`} className="break-all">
              <code>{leak.function}</code> {leak.what}
            </li>
          ))}
        </ul>
      ) : null}
      {state === "broken" ? (
        <span className="mt-1 block whitespace-pre-wrap break-words">{run.error}</span>
      ) : null}
    </Banner>
  );
}

function tookSeconds({ startedAt, finishedAt }: IsolationRun): string {
  if (!finishedAt) return "—";
  return ((new Date(finishedAt).getTime() - new Date(startedAt).getTime()) / 1000).toFixed(1);
}
