import { getTranslations } from "next-intl/server";
import { Card } from "#components/ui/card.tsx";
import type { PunchLine } from "#lib/clock-in/detail.ts";

type T = Awaited<ReturnType<typeof getTranslations<"clock-in">>>;

/** Every punch a clock-in was made from, the first one first: nothing that was recorded is ever gone. */
export async function PunchList({ punches }: { punches: PunchLine[] }) {
  const t = await getTranslations("clock-in");
  return (
    <Card title={t("recorded")} padded={false}>
      <ol className="divide-y divide-line">
        {punches.map((punch) => (
          <li key={punch.id} className="grid gap-0.5 px-4 py-3 text-sm">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{kindOf(punch, t)}</span>
              <span>{instantOf(punch, t)}</span>
            </p>
            <p className="text-xs text-ink-muted">{originOf(punch, t)}</p>
            {punch.reason ? (
              <p className="text-xs text-ink-muted">{t("because", { reason: punch.reason })}</p>
            ) : null}
            {punch.erased ? <p className="text-xs text-ink-muted">{t("erased")}</p> : null}
            {punch.changes.length > 0 ? <Changes changes={punch.changes} t={t} /> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function kindOf(punch: PunchLine, t: T): string {
  if (punch.closes) return punch.kind === "switch" ? t("kind_switch") : t("kind_gaveUp");
  return punch.corrects && punch.kind !== "void" ? t("kind_correction") : t(`kind_${punch.kind}`);
}

function instantOf({ kind, at, until, break: length }: PunchLine, t: T): string {
  if (kind === "void") return "";
  if (!until) return at;
  return length ? t("untilBreak", { at, until, break: length }) : t("until", { at, until });
}

/** "measured by the clock, web, by Marek Zielinski, recorded Thu 19 Nov 2026, 08:02:11" */
function originOf(punch: PunchLine, t: T): string {
  const who = punch.who ?? (punch.hasAuthor ? t("somebody") : null);
  return [
    punch.measured ? t("measured") : t("typed"),
    t(`source_${punch.source}`),
    who ? t("by", { who }) : null,
    // A measured punch was recorded when it happened.
    punch.measured ? null : t("recordedAt", { at: punch.recordedAt }),
  ]
    .filter(Boolean)
    .join(", ");
}

function Changes({ changes, t }: { changes: PunchLine["changes"]; t: T }) {
  return (
    <dl className="mt-1 grid gap-1">
      {changes.map((change) => (
        <div key={change.field} className="flex flex-wrap gap-x-2">
          <dt className="text-ink-muted">{t(`field_${change.field}`)}</dt>
          <dd className="min-w-0 wrap-anywhere">
            <del className="text-ink-muted">
              <span aria-hidden="true">− </span>
              <span className="sr-only">{t("was")} </span>
              {change.before ?? t("none")}
            </del>{" "}
            <ins className="font-medium no-underline">
              <span aria-hidden="true">+ </span>
              <span className="sr-only">{t("is")} </span>
              {change.after ?? t("none")}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
