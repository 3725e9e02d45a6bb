import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PhoneShell } from "#components/shell/phone-shell.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { actorReach, type CompanyActor } from "#lib/access/actor.ts";
import { satisfies } from "#lib/access/permissions.ts";
import { currentSession } from "#lib/doors/caller.ts";
import { routes } from "#lib/routes.ts";

interface ClockFrameProps {
  actor: CompanyActor;
  active: "clock" | "hours" | "contract";
  children: ReactNode;
}

/** The phone's frame around the clock and one's own hours. */
export async function ClockFrame({ actor, active, children }: ClockFrameProps) {
  const t = await getTranslations("clock");
  const session = await currentSession();
  const several = (session?.memberships.length ?? 0) > 1;
  const looksAfterOthers = satisfies(actorReach(actor, "clock-in.list"), "department");
  return (
    <PhoneShell
      name={actor.name}
      facts={actor.company.name}
      text={{ skip: t("skip"), navigation: t("navigation") }}
      aside={
        <>
          {several ? (
            <AsideLink href={routes.companies()} icon="companies" label={t("switchCompany")} />
          ) : null}
          <AsideLink href={routes.account()} icon="person" label={t("account")} />
        </>
      }
      items={[
        { href: routes.clock(), label: t("navClock"), icon: "clock", active: active === "clock" },
        { href: routes.myHours(), label: t("navHours"), icon: "approvals", active: active === "hours" },
        { href: routes.myContract(), label: t("navContract"), icon: "pay", active: active === "contract" },
        ...(looksAfterOthers
          ? [
              {
                href: routes.company(actor.company.slug).dashboard(),
                label: t("navPortal"),
                icon: "dashboard" as const,
              },
            ]
          : []),
      ]}
    >
      {/* data-own: the only script of these pages, see lib/http/plain-pages.ts */}
      <script
        type="module"
        async
        src="/clock.js"
        data-own=""
        nonce={(await headers()).get("x-nonce") ?? undefined}
      />
      {children}
    </PhoneShell>
  );
}

function AsideLink({ href, icon, label }: { href: string; icon: "companies" | "person"; label: string }) {
  return (
    <a
      href={href}
      aria-label={label}
      title={label}
      className="grid size-11 place-items-center rounded-md text-ink-muted hover:bg-hover"
    >
      <Icon name={icon} className="size-5" />
    </a>
  );
}
