import { getTranslations } from "next-intl/server";
import { AuthHeading } from "#components/auth/auth-heading.tsx";
import { CompanyFields } from "#components/auth/company-fields.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { PasswordField } from "#components/form/password-field.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { longestPassword, shortestPassword } from "#lib/auth/password-rules.ts";
import { signUpIsOpen } from "#lib/auth/sign-up.ts";
import { currencyChoices, zoneChoices } from "#lib/company/choices.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { routes } from "#lib/routes.ts";
import { pageTitle } from "../page-title.ts";
import { signUp } from "./actions.ts";

export const generateMetadata = pageTitle("signUpTitle");

export default async function SignUpPage() {
  const t = await getTranslations("auth");
  const signIn = <TextLink href={routes.signIn()}>{t("signIn")}</TextLink>;
  if (!(await signUpIsOpen())) {
    return (
      <>
        <AuthHeading title={t("signUpClosedTitle")}>{t("signUpClosedText")}</AuthHeading>
        <p className="mt-6 text-sm">{signIn}</p>
      </>
    );
  }
  const labels = {
    name: t("companyName"),
    slug: t("slug"),
    slugHint: t("slugHint", { address: absoluteUrl(routes.company("").dashboard()) }),
    zone: t("zone"),
    zoneHint: t("zoneHint"),
    currency: t("currency"),
  };
  return (
    <>
      <AuthHeading title={t("signUpTitle")}>{t("signUpIntro")}</AuthHeading>
      <ActionForm action={signUp.bind(null, {})} className="mt-6">
        <CompanyFields labels={labels} zones={zoneChoices()} currencies={currencyChoices()} />
        <TextField name="ownerName" label={t("ownName")} autoComplete="name" maxLength={100} />
        <TextField name="email" type="email" label={t("email")} autoComplete="username" maxLength={254} />
        <PasswordField
          name="password"
          label={t("newPassword")}
          hint={t("passwordHint")}
          autoComplete="new-password"
          minLength={shortestPassword}
          maxLength={longestPassword}
        />
        <SubmitButton size="lg" pendingLabel={t("signingUp")}>
          {t("signUp")}
        </SubmitButton>
      </ActionForm>
      <p className="mt-6 text-sm text-ink-muted">
        {t("haveAccount")} {signIn}
      </p>
    </>
  );
}
