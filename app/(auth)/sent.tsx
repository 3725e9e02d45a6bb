import { getTranslations } from "next-intl/server";
import { AuthHeading } from "#components/auth/auth-heading.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { mailIsConfigured } from "#lib/mail/configured.ts";
import { routes } from "#lib/routes.ts";

/** After a form that sends a mail: the same page whatever became of it. */
export async function Sent({ text }: { text: "sentSignUp" | "sentForgot" }) {
  const t = await getTranslations("auth");
  return (
    <>
      <AuthHeading title={t("sentTitle")}>{t(text)}</AuthHeading>
      {mailIsConfigured() ? null : (
        <Banner tone="warn" className="mt-6">
          {t("sentNoSmtp")}
        </Banner>
      )}
      <p className="mt-6 text-sm text-ink-muted">{t("sentNothing")}</p>
      <p className="mt-6 text-sm">
        <TextLink href={routes.signIn()}>{t("backToSignIn")}</TextLink>
      </p>
    </>
  );
}
