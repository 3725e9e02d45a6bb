import { getTranslations } from "next-intl/server";
import { AuthHeading } from "#components/auth/auth-heading.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { PasswordField } from "#components/form/password-field.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { lookAtFirstAdministrator } from "#lib/auth/first-administrator.ts";
import { longestPassword, shortestPassword } from "#lib/auth/password-rules.ts";
import type { LinkPage } from "../../link-page.ts";
import { pageTitle } from "../../page-title.ts";
import { SpentLink } from "../../spent-link.tsx";
import { makeAdministrator } from "./actions.ts";

export const generateMetadata = pageTitle("administratorTitle");

export default async function FirstAdministratorPage({ params }: LinkPage) {
  const { secret } = await params;
  const t = await getTranslations("auth");
  const state = await lookAtFirstAdministrator(secret);
  if (state !== "open") return <SpentLink state={state} again={<p>{t("askServer")}</p>} />;
  return (
    <>
      <AuthHeading title={t("administratorTitle")}>{t("administratorIntro")}</AuthHeading>
      <ActionForm action={makeAdministrator.bind(null, { secret })} className="mt-6">
        <TextField name="name" label={t("ownName")} autoComplete="name" maxLength={100} size="lg" />
        <TextField
          name="email"
          type="email"
          label={t("administratorEmail")}
          autoComplete="username"
          maxLength={254}
          size="lg"
        />
        <PasswordField
          name="password"
          label={t("newPassword")}
          hint={t("administratorPasswordHint")}
          autoComplete="new-password"
          minLength={shortestPassword}
          maxLength={longestPassword}
          size="lg"
        />
        <SubmitButton size="lg" pendingLabel={t("making")}>
          {t("makeAdministrator")}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
