import { getTranslations } from "next-intl/server";
import { DataTable } from "#components/table/data-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { Stat, StatGrid } from "#components/ui/stat.tsx";
import { formatDateTime } from "#lib/format/date-time.ts";
import { formatDuration } from "#lib/format/duration.ts";
import type { ImportPreview } from "#lib/import/schema.ts";
import type { ImportPageProps } from "./page-props.ts";

const mostNames = 40;

/** The figures of an import with what stands behind them. */
export async function ImportFigures({ shown, company }: ImportPageProps) {
  const t = await getTranslations("import");
  const { preview, status } = shown;
  const done = status === "applied" || status === "undoing" || status === "undone";
  const figure = (value: number) => value.toLocaleString(company.locale);
  return (
    <>
      <StatGrid label={t(done ? "figuresDone" : "figures")}>
        <Stat
          label={t(done ? "added" : "toAdd")}
          value={figure(preview.toAdd)}
          note={t("addHours", { hours: formatDuration(preview.secondsToAdd) })}
        />
        <Stat
          label={t(done ? "changed" : "toChange")}
          value={figure(preview.toChange)}
          note={t("changeNote")}
        />
        <Stat label={t("unchanged")} value={figure(preview.unchanged)} note={t("unchangedNote")} />
        <Stat label={t("kept")} value={figure(preview.kept)} note={t("keptNote")} />
      </StatGrid>
      <Changes changes={preview.changes} total={preview.toChange} company={company} />
      <div className="grid gap-4 lg:grid-cols-3">
        {(["employees", "customers", "projects"] as const).map((kind) => (
          <Names
            key={kind}
            title={t(done ? `${kind}Done` : kind, { count: preview[kind].total })}
            names={preview[kind]}
          />
        ))}
      </div>
    </>
  );
}

async function Names({ title, names }: { title: string; names: ImportPreview["employees"] }) {
  if (names.total === 0) return null;
  const t = await getTranslations("import");
  const shown = names.shown.slice(0, mostNames);
  const more = names.total - shown.length;
  return (
    <Card title={title}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {shown.map((name) => (
          <li key={name} className="min-w-0 wrap-anywhere">
            {name}
          </li>
        ))}
        {more > 0 ? <li className="text-ink-muted">{t("andMore", { count: more })}</li> : null}
      </ul>
    </Card>
  );
}

async function Changes(props: {
  changes: ImportPreview["changes"];
  total: number;
  company: { zone: string; locale: string };
}) {
  const { changes, total, company } = props;
  if (changes.length === 0) return null;
  const t = await getTranslations("import");
  const when = (iso: string) => formatDateTime(iso, company.zone, company.locale);
  return (
    <Card title={t("changesTitle")} padded={false}>
      <DataTable
        name={t("changesTitle")}
        bare
        density="card"
        columns={[
          { id: "who", header: t("changeWho") },
          { id: "line", header: t("line"), align: "right", muted: true },
          { id: "from", header: t("before"), align: "right" },
          { id: "to", header: t("after"), align: "right", phone: "keep" },
        ]}
        rows={changes.map(({ line, employee, start, from, to }) => ({
          id: `${line}`,
          name: employee,
          sub: when(start),
          cells: {
            line,
            from: <del className="text-ink-muted">{when(from)}</del>,
            to: <ins className="no-underline">{when(to)}</ins>,
          },
        }))}
        {...(total > changes.length ? { paging: { shown: changes.length, total } } : {})}
      />
    </Card>
  );
}
