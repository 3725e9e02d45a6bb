import { getTranslations } from "next-intl/server";
import { AuthHeading } from "#components/auth/auth-heading.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { CheckboxField } from "#components/form/checkbox-field.tsx";
import { PasswordField } from "#components/form/password-field.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { Banner } from "#components/ui/banner.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { safeNextPath } from "#lib/auth/next-path.ts";
import { signUpIsOpen } from "#lib/auth/sign-up.ts";
import { plainSearch } from "#lib/doors/plain-input.ts";
import { routes } from "#lib/routes.ts";
import { pageTitle } from "../page-title.ts";
import { signIn } from "./actions.ts";

export const generateMetadata = pageTitle("signInTitle");

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: Props) {
  const t = await getTranslations("auth");
  const query = plainSearch(await searchParams);
  const next = safeNextPath(query.next);
  return (
    <>
      <AuthHeading title={t("signInTitle")}>{t("signInIntro")}</AuthHeading>
      <Notice notice={query.error ? "wrong" : query.notice} />
      <ActionForm action={signIn.bind(null, next ? { next } : {})} className="mt-6">
        <TextField
          name="email"
          type="email"
          label={t("email")}
          autoComplete="username"
          autoCapitalize="none"
          maxLength={254}
          size="lg"
        />
        <PasswordField
          name="password"
          label={t("password")}
          autoComplete="current-password"
          maxLength={1000}
          aside={
            <TextLink href={routes.forgotPassword()} className="text-sm">
              {t("forgotLink")}
            </TextLink>
          }
          size="lg"
        />
        <CheckboxField name="keep" label={t("keep")} />
        <SubmitButton size="lg" pendingLabel={t("signingIn")}>
          {t("signIn")}
        </SubmitButton>
      </ActionForm>
      {(await signUpIsOpen()) ? (
        <p className="mt-6 text-sm text-ink-muted">
          {t("noCompanyYet")} <TextLink href={routes.signUp()}>{t("startCompany")}</TextLink>
        </p>
      ) : null}
    </>
  );
}

async function Notice({ notice }: { notice: string | undefined }) {
  const t = await getTranslations("auth");
  if (notice === "password-changed") {
    return (
      <Banner tone="ok" role="status" title={t("noticePasswordTitle")} className="mt-6">
        {t("noticePasswordText")}
      </Banner>
    );
  }
  if (notice === "signed-out") {
    return (
      <Banner tone="ok" role="status" title={t("noticeSignedOutTitle")} className="mt-6">
        {t("noticeSignedOutText")}
      </Banner>
    );
  }
  // Only next-auth's own address, called without our form, comes back this way.
  return notice === "wrong" ? (
    <Banner tone="bad" role="alert" title={t("wrongTitle")} className="mt-6">
      {t("wrongText")}
    </Banner>
  ) : null;
}
