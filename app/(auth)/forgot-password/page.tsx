import { getTranslations } from "next-intl/server";
import { AuthHeading } from "#components/auth/auth-heading.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { routes } from "#lib/routes.ts";
import { pageTitle } from "../page-title.ts";
import { forgotPassword } from "./actions.ts";

export const generateMetadata = pageTitle("forgotTitle");

export default async function ForgotPasswordPage() {
  const t = await getTranslations("auth");
  return (
    <>
      <AuthHeading title={t("forgotTitle")}>{t("forgotIntro")}</AuthHeading>
      <ActionForm action={forgotPassword.bind(null, {})} className="mt-6">
        <TextField
          name="email"
          type="email"
          label={t("email")}
          autoComplete="username"
          maxLength={254}
          size="lg"
        />
        <SubmitButton size="lg" pendingLabel={t("sending")}>
          {t("forgot")}
        </SubmitButton>
      </ActionForm>
      <p className="mt-6 text-sm">
        <TextLink href={routes.signIn()}>{t("backToSignIn")}</TextLink>
      </p>
    </>
  );
}
