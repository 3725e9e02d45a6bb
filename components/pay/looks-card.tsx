import { getTranslations } from "next-intl/server";
import { Card } from "#components/ui/card.tsx";
import { formatDateTime } from "#lib/format/date-time.ts";
import type { Look } from "#lib/pay/schema.ts";

interface Props {
  looks: Look[];
  place: { zone: string; locale: string };
}

/** Who has looked at one's own pay. */
export async function LooksCard({ looks, place }: Props) {
  const t = await getTranslations("pay");
  const n = await getTranslations("navigation");
  const role = (name: string) => (n.has(`role_${name}`) ? n(`role_${name}`) : name);
  return (
    <Card title={t("looks")} padded={false}>
      {looks.length === 0 ? (
        <p className="p-4 text-sm text-ink-muted">{t("looksNone")}</p>
      ) : (
        <ol className="divide-y divide-line text-sm">
          {looks.map((look) => (
            <li key={look.id} className="px-4 py-2.5">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span>{t("look", { who: look.name ?? t("somebody"), role: role(look.role) })}</span>
                <span className="text-xs text-ink-muted">
                  {formatDateTime(look.at, place.zone, place.locale)}
                </span>
              </p>
              {look.reason ? (
                <p className="text-xs text-ink-muted">{t("lookReason", { reason: look.reason })}</p>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
