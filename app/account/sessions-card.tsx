import { getTranslations } from "next-intl/server";
import { ActButton } from "#components/form/act-button.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { Session } from "#lib/access/session.ts";
import type { OwnSession } from "#lib/auth/account.ts";
import { deviceWords } from "#lib/auth/device-words.ts";
import { formatDateTime, zoneName } from "#lib/format/date-time.ts";
import { endOther, endOthers } from "./actions.ts";

/** Every browser that is signed in with the account, each with a button that ends it at once. */
export async function SessionsCard({ session, sessions }: { session: Session; sessions: OwnSession[] }) {
  const t = await getTranslations("account");
  const { zone, locale } = placeOf(session);
  const time = (instant: string) => formatDateTime(instant, zone, locale);
  const factsOf = (one: OwnSession) =>
    [
      t("sessionStarted", { time: time(one.startedAt) }),
      ...(one.current ? [] : [t("sessionSeen", { time: time(one.seenAt) })]),
      ...(one.address ? [t("sessionFrom", { address: one.address })] : []),
    ].join(" · ");
  return (
    <Card
      title={t("sessionsTitle")}
      aside={t("sessionsAside", { zone: zoneName(zone, new Date(), locale) })}
      padded={false}
    >
      {/* One form around the list: it is still there to say so when a row is gone. */}
      <ActionForm action={endOther.bind(null, {})} success={{ message: t("sessionEnded") }}>
        <ul className="divide-y divide-line">
          {sessions.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 text-sm">
              <div className="min-w-40 flex-1">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {deviceWords(one.device)}
                  {one.current ? <Badge tone="ok">{t("sessionThis")}</Badge> : null}
                </p>
                <p className="text-xs text-ink-muted">{factsOf(one)}</p>
              </div>
              {one.current ? null : (
                <Button
                  type="submit"
                  name="id"
                  value={one.id}
                  size="sm"
                  aria-label={t("sessionEndOf", { device: deviceWords(one.device) })}
                >
                  {t("sessionEnd")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </ActionForm>
      {sessions.some((one) => !one.current) ? (
        <div className="border-t border-line px-4 py-3">
          <ActButton
            item={{
              label: t("sessionsEndOthers"),
              act: endOthers.bind(null, {}),
              success: { message: t("sessionsEnded") },
              confirm: {
                title: t("sessionsEndTitle"),
                consequence: t("sessionsEndText", { count: sessions.filter((one) => !one.current).length }),
                verb: t("sessionsEndVerb"),
              },
            }}
          />
        </div>
      ) : null}
    </Card>
  );
}

/** The zone times are shown in: that of the company one works in now. */
function placeOf({ memberships, currentCompanyId }: Session): { zone: string; locale: string } {
  const current = memberships.find(({ company }) => company.id === currentCompanyId) ?? memberships[0];
  return current?.company ?? { zone: "UTC", locale: "en-GB" };
}
