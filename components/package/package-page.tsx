import { CalendarPlus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { FormAct } from "#components/form/form-act.ts";
import { type ArchiveActs, archiveAct } from "#components/record/archive-act.ts";
import { ArchivedBanner } from "#components/record/archived-banner.tsx";
import { deleteAct } from "#components/record/delete-act.ts";
import { HistoryCard } from "#components/record/history-card.tsx";
import { RecordActs } from "#components/record/record-acts.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { formatDuration } from "#lib/format/duration.ts";
import { formatMoney } from "#lib/format/money.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import { saidDuration } from "#lib/i18n/duration.ts";
import type { PackageDetail } from "#lib/package/schema.ts";
import type { routes } from "#lib/routes.ts";
import { countLimit } from "#lib/shared/paging.ts";
import { SumCard } from "./sum-card.tsx";
import { Swatch } from "./swatch.tsx";

interface Props {
  pack: PackageDetail;
  history: HistoryEntry[] | null;
  paths: ReturnType<typeof routes.company>;
  acts: ArchiveActs & { remove: FormAct };
  mayEdit: boolean;
  /** Whether the reader may make events from it */
  mayAddEvents: boolean;
  locale: string;
}

/** One package: what it is, whom and what it takes, what happened to it. */
export async function PackagePage(props: Props) {
  const { pack, history, paths, acts, mayEdit, mayAddEvents, locale } = props;
  const t = await getTranslations("package");
  const { name, archived, currency } = pack;
  const money = (minor: number) => formatMoney(BigInt(minor), currency, locale);
  const words = { title: t("archiveTitle", { name }), consequence: t("archiveText") };
  const events =
    pack.events === null ? t("moreThan", { count: countLimit }) : t("eventsCount", { count: pack.events });
  const eventsOfIt = paths.events.list({ package: pack.id, period: "all", state: "all" });
  return (
    <>
      {archived ? <ArchivedBanner name={name} text={t("archivedText")} /> : null}
      <PageHeader
        title={name}
        facts={t("pageFacts", { duration: saidDuration(pack.durationMinutes * 60), currency })}
        crumbs={[{ label: name }]}
        acts={
          <>
            {mayAddEvents && !archived ? (
              <Button
                kind="primary"
                icon={<CalendarPlus aria-hidden="true" />}
                href={paths.events.add({ package: pack.id })}
              >
                {t("makeEvent")}
              </Button>
            ) : null}
            {mayEdit ? (
              <RecordActs
                name={name}
                editHref={archived ? null : paths.packages.edit(pack.id)}
                items={[
                  await archiveAct(pack, acts, words),
                  await deleteAct(pack, acts.remove, t("deleteText")),
                ]}
              />
            ) : null}
          </>
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="grid gap-4 lg:col-span-2">
          <SumCard
            title={t("crew")}
            none={t("crewNone")}
            total={{ label: t("peopleTotal"), value: pack.people }}
            rows={pack.crew.map(({ skill, people }) => ({ id: skill, label: skill, value: people }))}
          />
          <SumCard
            title={t("costsIn", { currency })}
            none={t("costsNone")}
            total={{ label: t("costsTotal"), value: money(pack.costsMinor) }}
            rows={pack.costs.map(({ name, amountMinor }, at) => ({
              id: String(at),
              label: name,
              value: money(amountMinor),
            }))}
          />
          <HistoryCard entries={history} allHref={paths.audit({ subject: pack.id })} />
        </div>
        <Card title={t("details")}>
          <DescriptionList
            facts={[
              { label: t("durationColumn"), value: formatDuration(pack.durationMinutes * 60) },
              {
                label: t("priceColumn"),
                value: pack.priceMinor === null ? "—" : money(pack.priceMinor),
              },
              {
                label: t("colour"),
                value: (
                  <span className="inline-flex items-center gap-2">
                    <Swatch colour={pack.colour} />
                    {t(`said.colour_${pack.colour}`)}
                  </span>
                ),
              },
              {
                label: t("events"),
                value: <TextLink href={eventsOfIt}>{events}</TextLink>,
              },
              {
                label: t("note"),
                value: <span className="whitespace-pre-line">{pack.note ?? "—"}</span>,
              },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
