import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import type { Session } from "#lib/access/session.ts";
import type { OwnSession } from "#lib/auth/account.ts";
import { deviceWords } from "#lib/auth/device-words.ts";
import { formatDateTime, zoneName } from "#lib/format/date-time.ts";
import { endOther } from "./actions.ts";

/** Every browser that is signed in with the account, each with a button that ends it at once. */
export async function SessionsCard({ session, sessions }: { session: Session; sessions: OwnSession[] }) {
  const t = await getTranslations("account");
  const company =
    session.memberships.find((one) => one.company.id === session.currentCompanyId)?.company ??
    session.memberships[0]?.company;
  const { zone, locale } = company ?? { zone: "UTC", locale: "en-GB" };
  const time = (instant: string) => formatDateTime(instant, zone, locale);
  return (
    <Card
      title={t("sessionsTitle")}
      aside={t("sessionsAside", { zone: zoneName(zone, new Date(), locale) })}
      padded={false}
    >
      <ul className="divide-y divide-line">
        {sessions.map((one) => {
          const device = deviceWords(one.device);
          const facts = [
            t("sessionStarted", { time: time(one.startedAt) }),
            ...(one.current ? [] : [t("sessionSeen", { time: time(one.seenAt) })]),
            ...(one.address ? [t("sessionFrom", { address: one.address })] : []),
          ];
          return (
            <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5 text-sm">
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {device}
                  {one.current ? <Badge tone="ok">{t("sessionThis")}</Badge> : null}
                </p>
                <p className="text-xs text-ink-muted">{facts.join(" · ")}</p>
              </div>
              {one.current ? null : (
                <ActionForm
                  action={endOther.bind(null, { id: one.id })}
                  success={{ message: t("sessionEnded") }}
                  label={t("sessionEndOf", { device })}
                >
                  <SubmitButton kind="plain" size="sm" pendingLabel={t("signingOut")}>
                    {t("sessionEnd")}
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
