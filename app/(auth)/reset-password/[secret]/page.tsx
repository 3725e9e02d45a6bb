import { getTranslations } from "next-intl/server";
import { AuthHeading } from "#components/auth/auth-heading.tsx";
import { HiddenUsername } from "#components/auth/hidden-username.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { PasswordField } from "#components/form/password-field.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { lookAtReset } from "#lib/auth/password-reset.ts";
import { longestPassword, shortestPassword } from "#lib/auth/password-rules.ts";
import { routes } from "#lib/routes.ts";
import type { LinkPage } from "../../link-page.ts";
import { pageTitle } from "../../page-title.ts";
import { SpentLink } from "../../spent-link.tsx";
import { reset } from "./actions.ts";

export const generateMetadata = pageTitle("resetTitle");

export default async function ResetPasswordPage({ params }: LinkPage) {
  const { secret } = await params;
  const t = await getTranslations("auth");
  const link = await lookAtReset(secret);
  if (link.state !== "open") {
    return (
      <SpentLink
        state={link.state}
        again={<TextLink href={routes.forgotPassword()}>{t("askAgainReset")}</TextLink>}
      />
    );
  }
  return (
    <>
      <AuthHeading title={t("resetTitle")}>{t("resetIntro", { email: link.email })}</AuthHeading>
      <ActionForm action={reset.bind(null, { secret })} className="mt-6">
        <HiddenUsername email={link.email} />
        <PasswordField
          name="password"
          label={t("newPassword")}
          hint={t("passwordHint")}
          autoComplete="new-password"
          minLength={shortestPassword}
          maxLength={longestPassword}
          size="lg"
        />
        <SubmitButton size="lg" pendingLabel={t("resetting")}>
          {t("reset")}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
