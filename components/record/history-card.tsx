import { getTranslations } from "next-intl/server";
import { Card } from "#components/ui/card.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { HistoryEntry } from "#lib/history/schema.ts";

interface Props {
  entries: HistoryEntry[] | null;
  /** The audit trail of this record; none beside a list */
  allHref: string | null;
}

/** Who did what to a record and when, newest first. Nothing for people who may not read the audit trail. */
export async function HistoryCard({ entries, allHref }: Props) {
  if (!entries) return null;
  const t = await getTranslations("record");
  return (
    <Card
      title={t("history")}
      padded={false}
      aside={entries.length > 0 && allHref ? <TextLink href={allHref}>{t("historyAll")}</TextLink> : null}
    >
      {entries.length === 0 ? (
        <p className="p-4 text-sm text-ink-muted">{t("historyNone")}</p>
      ) : (
        <ol className="divide-y divide-line">
          {entries.map((entry) => (
            <li key={entry.id} className="px-4 py-3 text-sm">
              <Entry entry={entry} />
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}

async function Entry({ entry }: { entry: HistoryEntry }) {
  const t = await getTranslations("record");
  const verb = `act_${entry.act.split(".").at(-1)}`;
  // An addition says everything there is: the page itself does that better.
  const changes = entry.changes.filter((change) => change.before !== null || !entry.act.endsWith(".add"));
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-medium">{t.has(verb) ? t(verb) : entry.act}</span>
        <span className="text-xs text-ink-muted">
          {t("historyBy", { who: entry.by ?? t("somebody"), when: entry.when })}
        </span>
      </p>
      {entry.reason ? (
        <p className="text-xs text-ink-muted">{t("historyReason", { reason: entry.reason })}</p>
      ) : null}
      {changes.length > 0 ? (
        <dl className="mt-1 grid gap-1">
          {changes.map((change) => (
            <div key={change.name} className="flex flex-wrap gap-x-2">
              <dt className="text-ink-muted">
                {t.has(`field_${change.name}`) ? t(`field_${change.name}`) : change.name}
              </dt>
              <dd className="min-w-0 wrap-anywhere">
                <Difference {...change} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}

/** − struck out, + new. */
function Difference({ before, after }: { before: string | null; after: string | null }) {
  return (
    <>
      {before === null ? null : (
        <del className="text-ink-muted">
          <span aria-hidden="true">− </span>
          {before}
        </del>
      )}
      {before !== null && after !== null ? " " : null}
      {after === null ? null : (
        <ins className="no-underline">
          <span aria-hidden="true">+ </span>
          {after}
        </ins>
      )}
    </>
  );
}
