import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LeakBanner } from "#components/admin/leak-banner.tsx";
import { AppShell } from "#components/shell/app-shell.tsx";
import type { NavItem } from "#components/shell/nav-data.ts";
import { StatePage } from "#components/shell/state-page.tsx";
import { platformActor } from "#lib/access/actor.ts";
import { type PlatformPermission, platformMay } from "#lib/access/permissions.ts";
import { currentContext, currentSession } from "#lib/doors/caller.ts";
import { findLeak } from "#lib/isolation/runs.ts";
import { routes } from "#lib/routes.ts";
import { signOut } from "../account/actions.ts";

const pages = [
  {
    key: "companies",
    href: routes.admin.companies(),
    icon: "companies",
    needs: "companies.list",
    keys: "g c",
  },
  { key: "users", href: routes.admin.users(), icon: "people", needs: "users.list", keys: "g u" },
  { key: "outbox", href: routes.admin.outbox(), icon: "mail", needs: "outbox.list", keys: "g o" },
  { key: "jobs", href: routes.admin.jobs(), icon: "jobs", needs: "jobs.list", keys: "g j" },
  { key: "blocked", href: routes.admin.blocked(), icon: "blocked", needs: "blocked.list", keys: "g b" },
  { key: "limits", href: routes.admin.limits(), icon: "limits", needs: "blocked.list", keys: "g l" },
  { key: "features", href: routes.admin.features(), icon: "features", needs: "features.list", keys: "g f" },
  { key: "isolation", href: routes.admin.isolation(), icon: "shield", needs: "isolation.list", keys: "g i" },
  { key: "doctor", href: routes.admin.doctor(), icon: "doctor", needs: "doctor.view", keys: "g d" },
  { key: "audit", href: routes.admin.audit(), icon: "audit", needs: "platform-audit.list", keys: "g a" },
] as const satisfies readonly (Pick<NavItem, "href" | "icon"> & {
  key: string;
  needs: PlatformPermission;
  keys: string;
})[];

/** The shell of the console. It decides nothing: for everybody else each page of it answers that there is nothing. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  const role = session?.user.platformRole;
  if (!session || !role) return <StatePage>{children}</StatePage>;
  const [t, shell] = [await getTranslations("admin"), await getTranslations("shell")];
  const mine = session.memberships.map(({ company }) => ({
    label: company.name,
    href: routes.company(company.slug).dashboard(),
    current: false,
  }));
  const home = routes.admin.companies();
  const leak = await findLeak(platformActor(session, await currentContext()));
  return (
    <AppShell
      surface="console"
      identity={{
        title: shell("consoleTitle"),
        subtitle: shell("consoleSubtitle"),
        homeHref: home,
        switchTo: mine.length > 0 ? [{ label: t("console"), href: home, current: true }, ...mine] : [],
      }}
      items={pages
        .filter((page) => platformMay(role, page.needs))
        .map(({ key, href, icon, keys }) => ({ href, icon, label: t(key), shortcut: keys }))}
      acts={
        platformMay(role, "companies.create")
          ? [{ id: "add-company", label: t("addCompany"), href: routes.admin.newCompany(), icon: "add" }]
          : []
      }
      person={{ name: session.user.name, role: t(`role_${role}`) }}
      personLinks={[{ label: t("yourAccount"), href: routes.account(), icon: "person" }]}
      signOut={signOut.bind(null, {})}
      signedOutHref={routes.signInAfter("signed-out")}
      banner={leak ? <LeakBanner /> : null}
    >
      {children}
    </AppShell>
  );
}
