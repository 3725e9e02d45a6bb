import { Hourglass, Lock, MapPinOff } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { BackButton } from "#components/ui/back-button.tsx";
import { buttonLook } from "#components/ui/button-look.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";

// Plain links: these come with every page, and a page that failed is better left by a whole new document.

/** 404: one text for what is gone and for what is somebody else's. */
export async function NotFoundState({ homeHref }: { homeHref: string }) {
  const t = await getTranslations("states");
  return (
    <EmptyState
      level={1}
      tone="neutral"
      icon={<MapPinOff aria-hidden="true" />}
      title={t("notFoundTitle")}
      acts={
        <a href={homeHref} className={buttonLook("primary")}>
          {t("goHome")}
        </a>
      }
    >
      {t("notFoundText")}
    </EmptyState>
  );
}

export interface ForbiddenStateProps {
  homeHref: string;
  /** "You cannot approve pay runs"; a general sentence when the page did not say. */
  title?: string;
  /** "Managers and payroll clerks can. Your role here is supervisor." */
  who?: string;
  /** Whom to ask: "Ask Niamh Corcoran". */
  ask?: { label: string; href: string };
}

/** 403: which role may, and whom to ask. */
export async function ForbiddenState({ homeHref, title, who, ask }: ForbiddenStateProps) {
  const t = await getTranslations("states");
  return (
    <EmptyState
      level={1}
      tone="warn"
      icon={<Lock aria-hidden="true" />}
      title={title ?? t("forbiddenTitle")}
      acts={
        <>
          <BackButton>{t("back")}</BackButton>
          <a href={ask?.href ?? homeHref} className={buttonLook("primary")}>
            {ask?.label ?? t("goHome")}
          </a>
        </>
      }
    >
      {who ?? t("forbiddenText")}
    </EmptyState>
  );
}

/** 429: what to do about it; `againHref` is the page that was asked for. */
export async function BusyState({ againHref }: { againHref: string }) {
  const t = await getTranslations("states");
  return (
    <EmptyState
      level={1}
      tone="warn"
      icon={<Hourglass aria-hidden="true" />}
      title={t("busyTitle")}
      acts={
        <a href={againHref} className={buttonLook("primary")}>
          {t("tryAgain")}
        </a>
      }
    >
      {t("busyText")}
    </EmptyState>
  );
}
