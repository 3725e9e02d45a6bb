import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeadLink } from "#components/auth/dead-link.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { LinkState } from "#lib/auth/one-time-link.ts";
import { routes } from "#lib/routes.ts";

const texts = {
  used: ["linkUsedTitle", "linkUsedText"],
  expired: ["linkExpiredTitle", "linkExpiredText"],
  revoked: ["linkRevokedTitle", "linkRevokedText"],
  unknown: ["linkUnknownTitle", "linkUnknownText"],
} as const;

/** The page of a one-time link that is spent; `again` is how to get another. */
export async function SpentLink({ state, again }: { state: LinkState; again: ReactNode }) {
  const t = await getTranslations("auth");
  const [title, text] = texts[state === "open" ? "unknown" : state];
  return (
    <DeadLink title={t(title)} text={t(text)}>
      {again}
      <TextLink href={routes.signIn()}>{t("backToSignIn")}</TextLink>
    </DeadLink>
  );
}
