import { getTranslations } from "next-intl/server";
import { AuthHeading } from "#components/auth/auth-heading.tsx";
import { HiddenUsername } from "#components/auth/hidden-username.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { PasswordField } from "#components/form/password-field.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { lookAtSignUp } from "#lib/auth/sign-up.ts";
import { absoluteUrl } from "#lib/http/public-url.ts";
import { routes } from "#lib/routes.ts";
import type { LinkPage } from "../../link-page.ts";
import { pageTitle } from "../../page-title.ts";
import { SpentLink } from "../../spent-link.tsx";
import { confirm } from "./actions.ts";

export const generateMetadata = pageTitle("confirmTitle");

/** Opening the link changes nothing, because mail scanners open links too: the button does. */
export default async function ConfirmPage({ params }: LinkPage) {
  const { secret } = await params;
  const t = await getTranslations("auth");
  const link = await lookAtSignUp(secret);
  if (link.state !== "open") {
    const again = <TextLink href={routes.signUp()}>{t("askAgainSignUp")}</TextLink>;
    return <SpentLink state={link.state} again={again} />;
  }
  const { company, email, slugIsFree } = link;
  const facts = [
    { label: t("companyName"), value: company.name },
    ...(slugIsFree
      ? [{ label: t("confirmAddress"), value: absoluteUrl(routes.company(company.slug).dashboard()) }]
      : []),
    { label: t("confirmZone"), value: company.zone },
    { label: t("confirmCurrency"), value: company.currency },
  ];
  return (
    <>
      <AuthHeading title={t("confirmTitle")}>{t("confirmIntro", { email })}</AuthHeading>
      <ActionForm action={confirm.bind(null, { secret })} className="mt-6">
        <DescriptionList facts={facts} single />
        {slugIsFree ? null : (
          <TextField
            name="slug"
            label={t("slug")}
            hint={t("slugTakenText", { slug: company.slug })}
            maxLength={40}
            size="lg"
          />
        )}
        <HiddenUsername email={email} />
        <PasswordField
          name="password"
          label={t("password")}
          hint={t("confirmPasswordHint")}
          autoComplete="current-password"
          size="lg"
        />
        <SubmitButton size="lg" pendingLabel={t("confirming")}>
          {t("confirm", { company: company.name })}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
