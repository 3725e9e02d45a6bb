import { getTranslations } from "next-intl/server";
import { PageHeader } from "#components/ui/page-header.tsx";
import { listOwnSessions } from "#lib/auth/account.ts";
import { definePage } from "#lib/doors/page.ts";
import { NameCard, PasswordCard, ThemeCard } from "./cards.tsx";
import { SessionsCard } from "./sessions-card.tsx";
import { chosenTheme } from "./theme.ts";

export async function generateMetadata() {
  return { title: (await getTranslations("account"))("title") };
}

export default definePage({
  surface: "user",
  run: async ({ actor }) => {
    const t = await getTranslations("account");
    const [sessions, theme] = await Promise.all([listOwnSessions(actor), chosenTheme()]);
    const { email, name } = actor.user;
    return (
      <>
        <PageHeader title={t("title")} facts={t("facts", { email })} />
        <div className="grid gap-4">
          <NameCard name={name} />
          <PasswordCard email={email} />
          <SessionsCard session={actor} sessions={sessions} />
          <ThemeCard theme={theme} />
        </div>
      </>
    );
  },
});
