import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AppShell } from "#components/shell/app-shell.tsx";
import { StatePage } from "#components/shell/state-page.tsx";
import { type CompanyActor, companyActor } from "#lib/access/actor.ts";
import type { Session } from "#lib/access/session.ts";
import { currentContext, currentSession } from "#lib/doors/caller.ts";
import { zoneName } from "#lib/format/date-time.ts";
import { allowedActs, allowedPages, looksAfterOthers } from "#lib/navigation/allowed.ts";
import { routes } from "#lib/routes.ts";
import { signOut } from "../../account/actions.ts";
import { VisitBanner } from "./visit-banner.tsx";

interface Props {
  children: ReactNode;
  params: Promise<{ company: string }>;
}

/**
 * The shell around the pages of a company. It decides nothing: whoever may not be here gets no shell, and what the page
 * itself answers.
 */
export default async function CompanyLayout({ children, params }: Props) {
  const session = await currentSession();
  const actor = session && (await actorOrNull(session, (await params).company));
  if (!session || !actor) return <StatePage>{children}</StatePage>;
  const t = await getTranslations("navigation");
  const company = routes.company(actor.company.slug);
  const { zone, locale, name } = actor.company;
  return (
    <AppShell
      surface={looksAfterOthers(actor) ? "company" : "employee"}
      identity={{
        title: name,
        subtitle: zoneName(zone, new Date(), locale),
        homeHref: looksAfterOthers(actor) ? company.dashboard() : routes.clock(),
        switchTo: places(session, actor, t("console")),
      }}
      items={allowedPages(actor).map((page) => ({
        href: page.href(company),
        label: t(page.key),
        icon: page.icon,
        shortcut: `g ${page.key2}`,
        ...(page.group ? { group: t(`group_${page.group}`) } : {}),
        ...("exact" in page ? { exact: true } : {}),
      }))}
      acts={allowedActs(actor).map((act) => ({
        id: act.key,
        label: t(act.key),
        href: act.href(company),
        icon: act.icon,
      }))}
      person={{ name: actor.name, role: t(`role_${actor.role}`) }}
      personLinks={[
        ...(actor.employeeId && looksAfterOthers(actor)
          ? [{ label: t("yourClock"), href: routes.clock(), icon: "clock" as const }]
          : []),
        { label: t("yourAccount"), href: routes.account(), icon: "person" },
      ]}
      signOut={signOut.bind(null, {})}
      signedOutHref={routes.signInAfter("signed-out")}
      searchUrl={company.search()}
      banner={<VisitBanner actor={actor} />}
    >
      {children}
    </AppShell>
  );
}

async function actorOrNull(session: Session, slug: string): Promise<CompanyActor | null> {
  return companyActor(session, slug, await currentContext()).catch(() => null);
}

/** Where else one may go: one's companies and, for platform people, the console. */
function places(session: Session, actor: CompanyActor, console: string) {
  const mine = session.memberships.map(({ company }) => ({
    label: company.name,
    href: routes.company(company.slug).dashboard(),
    current: company.id === actor.company.id,
  }));
  const visited = mine.some((place) => place.current)
    ? []
    : [
        {
          label: actor.company.name,
          href: routes.company(actor.company.slug).dashboard(),
          current: true,
        },
      ];
  const platform = session.user.platformRole ? [{ label: console, href: routes.admin.companies() }] : [];
  return [...visited, ...mine, ...platform];
}
