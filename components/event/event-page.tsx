import { getTranslations } from "next-intl/server";
import { ActButton } from "#components/form/act-button.tsx";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import { type ArchiveActs, archiveAct } from "#components/record/archive-act.ts";
import { ArchivedBanner } from "#components/record/archived-banner.tsx";
import { deleteAct } from "#components/record/delete-act.ts";
import { HistoryCard } from "#components/record/history-card.tsx";
import { RecordActs } from "#components/record/record-acts.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { EventDetail } from "#lib/event/schema.ts";
import type { HistoryEntry } from "#lib/history/schema.ts";
import type { routes } from "#lib/routes.ts";
import { EventFacts } from "./event-facts.tsx";
import { metadataValue } from "./metadata-value.ts";
import { OverlapBanner } from "./overlap-banner.tsx";
import { statusActs } from "./status-acts.ts";
import { StatusBadge } from "./status-badge.tsx";
import { type Reading, whenText } from "./when.ts";

interface Props {
  event: EventDetail;
  history: HistoryEntry[] | null;
  paths: ReturnType<typeof routes.company>;
  acts: ArchiveActs & { remove: FormAct; act: FormAct };
  mayEdit: boolean;
  reading: Reading;
}

/** One event: when and for whom, what can be done with it now, what happened to it. */
export async function EventPage({ event, history, paths, acts, mayEdit, reading }: Props) {
  const t = await getTranslations("event");
  const { name, archived } = event;
  const words = { title: t("archiveTitle", { name }), consequence: t("archiveText") };
  const { next, others } = await statusActs(event, acts.act);
  const items: ActItem[] = [
    ...others,
    await archiveAct(event, acts, words),
    await deleteAct(event, acts.remove, t("deleteText")),
  ];
  return (
    <>
      {archived ? <ArchivedBanner name={name} text={t("archivedText")} /> : null}
      <OverlapBanner event={event} reading={reading} hrefOf={paths.events.detail} />
      <PageHeader
        title={name}
        facts={
          <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
            <StatusBadge status={event.status} />
            {whenText(event, reading)}
          </span>
        }
        crumbs={[{ label: name }]}
        acts={
          mayEdit ? (
            <>
              {next ? <ActButton kind="primary" item={next} /> : null}
              <RecordActs
                name={name}
                editHref={archived ? null : paths.events.edit(event.id)}
                items={items}
              />
            </>
          ) : null
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="grid gap-4 lg:col-span-2">
          <EventFacts event={event} paths={paths} reading={reading} />
          <HistoryCard entries={history} allHref={paths.audit({ subject: event.id })} />
        </div>
        <Card title={t("metadata")}>
          {event.metadata.length === 0 ? (
            <p className="text-sm text-ink-muted">{t("metadataNone")}</p>
          ) : (
            <MetadataList event={event} locale={reading.locale} />
          )}
        </Card>
      </div>
    </>
  );
}

async function MetadataList({ event, locale }: { event: EventDetail; locale: string }) {
  const t = await getTranslations("event");
  const words = { yes: t("yes"), no: t("no") };
  return (
    <DescriptionList
      facts={event.metadata.map((row) => ({ label: row.name, value: metadataValue(row, locale, words) }))}
    />
  );
}
