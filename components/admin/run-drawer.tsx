import { getTranslations } from "next-intl/server";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { Drawer } from "#components/ui/drawer.tsx";
import type { RunDetail } from "#lib/admin/jobs.ts";
import { routes } from "#lib/routes.ts";
import { jobWords } from "./job-words.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";

/** One run: when it was made, how it went, and its whole error. */
export async function RunDrawer({ run }: { run: RunDetail }) {
  const [t, words] = [await getTranslations("admin"), await jobWords()];
  return (
    <Drawer title={words.name(run.name)} closeHref={routes.admin.jobs()}>
      <div className="grid gap-5">
        <DescriptionList
          facts={[
            {
              label: t("status"),
              value: <StatusBadge status={run.state}>{words.state(run.state)}</StatusBadge>,
            },
            { label: t("tries"), value: t("triesOf", { count: run.tries, most: run.mostTries }) },
            { label: t("made"), value: consoleTime(run.createdAt) },
            { label: t("dueAt"), value: consoleTime(run.dueAt) },
            { label: t("began"), value: consoleTime(run.startedAt) },
            { label: t("endedAt"), value: consoleTime(run.endedAt) },
          ]}
        />
        {run.data ? <Words title={t("runData")} text={run.data} /> : null}
        {run.output ? (
          <Words title={run.state === "completed" ? t("runResult") : t("error")} text={run.output} />
        ) : null}
      </div>
    </Drawer>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h3 className="mb-1 text-xs text-ink-muted">{title}</h3>
      <pre className="whitespace-pre-wrap break-words rounded-md bg-sunken p-3 text-xs">{text}</pre>
    </section>
  );
}
