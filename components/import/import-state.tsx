import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner.tsx";
import { formatDateTime } from "#lib/format/date-time.ts";
import { ImportProgress } from "./import-progress.tsx";
import type { ImportPageProps } from "./page-props.ts";

/** One line above everything else: where the import stands. */
export async function ImportState({ shown, company, paths, acts, mayImport }: ImportPageProps) {
  const t = await getTranslations("import");
  const { id, fileName, status, preview, error, rowsDone, rows, stopAsked } = shown;
  const when = (iso: string | null) => (iso ? formatDateTime(iso, company.zone, company.locale) : "");
  const problems = preview.problems.total;
  switch (status) {
    case "applying":
    case "undoing":
      return (
        <ImportProgress
          url={paths.importProgress(id)}
          first={{ status, rowsDone, rowsTotal: rows, stopAsked }}
          title={t(`${status}Title`, { name: fileName })}
          stop={mayImport ? { label: t("stop"), act: acts.stop, fields: { id } } : null}
          text={{
            count: t("progressCount", { done: "{done}", total: "{total}" }),
            left: t("progressLeft", { left: "{left}" }),
            seconds: t("progressSeconds", { n: "{n}" }),
            minutes: t("progressMinutes", { n: "{n}" }),
            soon: t("progressSoon"),
            stopAsked: t("stopAsked"),
            stopping: t("stopping"),
            lost: t("progressLost"),
          }}
        />
      );
    case "applied":
      return error ? (
        <Banner tone="bad" title={t("undoFailedTitle")}>
          {error}
        </Banner>
      ) : (
        <Banner tone="ok" title={t("appliedTitle", { when: when(shown.appliedAt) })} />
      );
    case "undone":
      return (
        <Banner title={t("undoneTitle", { when: when(shown.undoneAt) })}>
          {preview.undo
            ? t("undoneText", { removed: preview.undo.removed, restored: preview.undo.restored })
            : null}
        </Banner>
      );
    case "stopped":
      return (
        <Banner tone="warn" title={t("stoppedTitle")}>
          {error}
        </Banner>
      );
    case "failed":
      return (
        <Banner tone="bad" title={t("failedTitle")}>
          {error}
        </Banner>
      );
    default:
      if (problems > 0) {
        return (
          <Banner tone="bad" title={`${t("problemsTitle", { count: problems })}.`}>
            {t("problemsText", { count: problems })}
          </Banner>
        );
      }
      if (preview.twice.open > 0) {
        const { open } = preview.twice;
        return (
          <Banner tone="warn" title={t("openTitle", { count: open })}>
            {t("openText")}
          </Banner>
        );
      }
      return preview.toAdd + preview.toChange > 0 ? null : (
        <Banner title={t("nothingTitle")}>{t(preview.rows > 0 ? "nothingText" : "nothingEmpty")}</Banner>
      );
  }
}
