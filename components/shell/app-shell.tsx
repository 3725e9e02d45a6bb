import { Eye, Menu as MenuIcon } from "lucide-react";
import { cookies } from "next/headers";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { FormAct } from "#components/form/form-act.ts";
import { CollapseButton } from "./collapse-button.tsx";
import { CompanySwitch, type Identity } from "./company-switch.tsx";
import type { NavItem } from "./nav-data.ts";
import { NavList } from "./nav-list.tsx";
import { navCookie, navMode } from "./nav-mode.ts";
import type { PaletteItem } from "./palette-data.ts";
import { ShellCrumbs } from "./shell-crumbs.tsx";
import type { ShellText } from "./shell-text.ts";
import { ShellTools } from "./shell-tools.tsx";
import { theme, themeCookie } from "./theme.ts";
import { type Person, type PersonLink, UserMenu } from "./user-menu.tsx";

export interface AppShellProps {
  /** Only marks the console, which shows every company; what differs otherwise is in the items. */
  surface: "company" | "employee" | "console";
  identity: Identity;
  /** Pages the person may open. */
  items: NavItem[];
  /** Things the person may start from the palette: "Add clock-in". */
  acts?: PaletteItem[];
  person: Person;
  /** Lines of the person's menu before theme and sign-out. */
  personLinks?: PersonLink[];
  signOut: FormAct;
  signedOutHref: string;
  /** The route that answers `?q=` for the palette. */
  searchUrl?: string;
  /** Above the page: "Opened as administrator until 15:20". */
  banner?: ReactNode;
  children: ReactNode;
}

const navId = "shell-navigation";

/** Navigation at the left, top bar, page. The navigation is a panel below 896 px and a rail when collapsed. */
export async function AppShell(props: AppShellProps) {
  const {
    surface,
    identity,
    items,
    acts = [],
    person,
    personLinks = [],
    signOut,
    signedOutHref,
    searchUrl,
  } = props;
  const [jar, messages] = await Promise.all([cookies(), getMessages()]);
  const text = messages.shell as ShellText;
  return (
    <div data-shell data-nav={navMode(jar.get(navCookie)?.value)} className="flex min-h-dvh">
      <a href="#main" className="skip-link">
        {text.skip}
      </a>
      <nav id={navId} popover="auto" aria-label={text.mainNavigation} className="shell-nav">
        <div className="flex h-14 items-center px-3">
          <CompanySwitch identity={identity} label={text.switchCompany} />
        </div>
        <NavList items={items} panelId={navId} />
        {surface === "console" ? <ConsoleMark text={text} /> : null}
        <div className="border-t border-line p-3">
          <div className="flex items-center gap-1 nav-slim:flex-col">
            <UserMenu
              person={person}
              links={personLinks}
              theme={theme(jar.get(themeCookie)?.value)}
              signOut={signOut}
              signedOutHref={signedOutHref}
              text={text}
            />
            <CollapseButton label={text.collapseNavigation} />
          </div>
        </div>
      </nav>
      <div className="flex min-w-0 flex-1 flex-col">
        <header
          data-print="none"
          className="sticky top-0 z-20 flex h-12 shrink-0 items-center gap-3 border-b border-line bg-surface px-4 lg:px-6"
        >
          <button
            type="button"
            popoverTarget={navId}
            aria-label={text.openNavigation}
            className="-ml-2 grid size-9 cursor-pointer place-items-center rounded-md text-ink-muted pointer-coarse:size-11 md:hidden"
          >
            <MenuIcon aria-hidden="true" className="size-5" />
          </button>
          <ShellCrumbs items={items} root={identity.title} label={text.breadcrumb} />
          <ShellTools items={items} acts={acts} searchUrl={searchUrl} scope={identity.homeHref} text={text} />
        </header>
        {props.banner ? <section aria-label={text.notice}>{props.banner}</section> : null}
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 outline-none lg:px-6">
          {props.children}
        </main>
      </div>
    </div>
  );
}

/** In the console: that this is not one company. */
function ConsoleMark({ text }: { text: ShellText }) {
  return (
    <div
      className="mx-3 mb-3 rounded-lg border border-note/40 bg-note-soft px-3 py-2.5 text-xs text-note-text nav-slim:p-2"
      title={text.seeEveryCompany}
    >
      <p className="flex items-center gap-1.5 font-semibold nav-slim:justify-center">
        <Eye aria-hidden="true" className="size-3.5" />
        <span className="nav-slim:sr-only">{text.seeEveryCompany}</span>
      </p>
      <p className="mt-0.5 nav-slim:sr-only">{text.seeEveryCompanyText}</p>
    </div>
  );
}
