import { getTranslations } from "next-intl/server";
import { Card } from "#components/ui/card.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { BlockedList } from "#lib/admin/blocked.ts";
import type { JobsOverview } from "#lib/admin/jobs.ts";
import { type IsolationRun, isolationState } from "#lib/isolation/schema.ts";
import { routes } from "#lib/routes.ts";
import { jobWords } from "./job-words.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";

interface Props {
  /** The newest finished run of the self-test */
  isolation: IsolationRun | null;
  blocked: BlockedList;
  jobs: JobsOverview;
}

/** How the platform itself is, beside its companies. */
export async function ConsoleSide({ isolation, blocked, jobs }: Props) {
  return (
    <div className="grid content-start gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-1">
      <IsolationCard run={isolation} />
      <BlockedCard list={blocked} />
      <JobsCard jobs={jobs} />
    </div>
  );
}

async function IsolationCard({ run }: { run: IsolationRun | null }) {
  const [words, admin] = [await getTranslations("isolation"), await getTranslations("admin")];
  const state = run ? isolationState(run) : null;
  return (
    <Card
      title={words("title")}
      aside={<TextLink href={routes.admin.isolation()}>{admin("isolation")}</TextLink>}
    >
      {run && state ? (
        <>
          <StatusBadge status={state}>{words(`state_${state}`)}</StatusBadge>
          <p className="mt-2 text-sm text-ink-muted">
            {words("attemptsCount", { count: run.attempts })}, {consoleTime(run.finishedAt)}
          </p>
        </>
      ) : (
        <p className="text-sm text-ink-muted">{words("noneTitle")}</p>
      )}
    </Card>
  );
}

async function BlockedCard({ list }: { list: BlockedList }) {
  const t = await getTranslations("admin");
  return (
    <Card
      title={t("blocked")}
      aside={<TextLink href={routes.admin.blocked()}>{t("allCount", { count: list.now })}</TextLink>}
    >
      {list.rows.length === 0 ? <p className="text-sm text-ink-muted">{t("noneBlocked")}</p> : null}
      <ul className="grid gap-3 text-sm">
        {list.rows.slice(0, 3).map((row) => (
          <li key={row.network}>
            <code className="break-all">{row.network}</code>
            <span className="block text-xs text-ink-muted">
              {row.reason}, {t("untilWhen", { when: consoleTime(row.blockedUntil) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function JobsCard({ jobs }: { jobs: JobsOverview }) {
  const [t, words] = [await getTranslations("admin"), await jobWords()];
  const seen = consoleTime(jobs.worker.seenAt);
  const telling = [...jobs.open.filter((run) => run.state === "active"), ...jobs.failed].slice(0, 4);
  return (
    <Card title={t("jobs")} aside={<TextLink href={routes.admin.jobs()}>{t("allJobs")}</TextLink>}>
      <p className="text-sm text-ink-muted">
        {jobs.worker.alive
          ? t("workerAlive", { when: seen })
          : `${t("workerGone")} ${t("workerGoneText", { when: seen })}`}
      </p>
      <ul className="mt-3 grid gap-2 text-sm">
        {telling.map((run) => (
          <li key={run.id} className="flex flex-wrap items-center justify-between gap-x-3">
            <TextLink href={routes.admin.jobs({ run: run.id })}>{words.name(run.name)}</TextLink>
            <StatusBadge status={run.state}>{words.state(run.state)}</StatusBadge>
          </li>
        ))}
      </ul>
      {telling.length === 0 ? <p className="text-sm text-ink-muted">{t("failuresNone")}</p> : null}
    </Card>
  );
}
