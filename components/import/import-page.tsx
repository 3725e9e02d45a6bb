import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/ui/page-header.tsx";
import { formatDateTime, formatDayRange, zoneName } from "#lib/format/date-time.ts";
import { ImportActs } from "./import-acts.tsx";
import { ImportFigures } from "./import-figures.tsx";
import { ImportMessages } from "./import-messages.tsx";
import { ImportState } from "./import-state.tsx";
import { ImportTwice } from "./import-twice.tsx";
import type { ImportPageProps } from "./page-props.ts";
import { rowsText } from "./rows-text.ts";

/** One import: what it would do, how far it is, or what it did. */
export async function ImportPage(props: ImportPageProps) {
  const { shown, company } = props;
  const { zone, locale } = company;
  const t = await getTranslations("import");
  const { firstDay, lastDay, rows, problems, notes, twice, undo } = shown.preview;
  const read = {
    rows: await rowsText({ rows, open: twice.open, problems: problems.total }),
    when: formatDateTime(shown.createdAt, zone, locale),
    zone: zoneName(zone, shown.createdAt, locale),
  };
  const facts =
    firstDay && lastDay
      ? t("detailFacts", { ...read, days: formatDayRange(firstDay, lastDay, locale) })
      : t("detailFactsNoDays", read);
  return (
    <>
      <PageHeader
        title={shown.fileName}
        facts={facts}
        crumbs={[{ label: shown.fileName }]}
        acts={<ImportActs {...props} />}
      />
      <div className="grid gap-4">
        <ImportState {...props} />
        <ImportTwice {...props} />
        {undo ? <ImportMessages title={t("leftTitle")} messages={undo.left} /> : null}
        <ImportMessages title={t("problems")} messages={problems} />
        <ImportFigures {...props} />
        <ImportMessages title={t("notes")} messages={notes} />
      </div>
    </>
  );
}
