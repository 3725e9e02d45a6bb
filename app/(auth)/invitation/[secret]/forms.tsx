import { getTranslations } from "next-intl/server";
import { HiddenUsername } from "#components/auth/hidden-username.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { PasswordField } from "#components/form/password-field.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { longestPassword, shortestPassword } from "#lib/auth/password-rules.ts";
import { routes } from "#lib/routes.ts";
import { joinAsKnown, joinAsNew, joinSignedIn } from "./actions.ts";

interface Invited {
  secret: string;
  email: string;
  company: string;
}

/** Somebody without an account: a name and a password make one. */
export async function NewAccountForm({ secret, email, company, name }: Invited & { name: string }) {
  const t = await getTranslations("auth");
  return (
    <ActionForm action={joinAsNew.bind(null, { secret })} className="mt-6">
      <HiddenUsername email={email} />
      <TextField
        name="name"
        label={t("ownName")}
        defaultValue={name}
        autoComplete="name"
        maxLength={100}
        size="lg"
      />
      <PasswordField
        name="password"
        label={t("newPassword")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        minLength={shortestPassword}
        maxLength={longestPassword}
        size="lg"
      />
      <SubmitButton size="lg" pendingLabel={t("joining")}>
        {t("join", { company })}
      </SubmitButton>
    </ActionForm>
  );
}

/** Somebody whose address has an account: its password proves them. */
export async function KnownAccountForm({ secret, email, company }: Invited) {
  const t = await getTranslations("auth");
  const forgot = (
    <TextLink href={routes.forgotPassword()} className="text-sm">
      {t("forgotLink")}
    </TextLink>
  );
  return (
    <ActionForm action={joinAsKnown.bind(null, { secret })} className="mt-6">
      <HiddenUsername email={email} />
      <PasswordField
        name="password"
        label={t("password")}
        aside={forgot}
        autoComplete="current-password"
        size="lg"
      />
      <SubmitButton size="lg" pendingLabel={t("joining")}>
        {t("join", { company })}
      </SubmitButton>
    </ActionForm>
  );
}

/** Somebody signed in: one button. */
export async function SignedInForm({ secret }: { secret: string }) {
  const t = await getTranslations("auth");
  return (
    <ActionForm action={joinSignedIn.bind(null, { secret })} className="mt-6">
      <SubmitButton size="lg" pendingLabel={t("joining")}>
        {t("joinWith")}
      </SubmitButton>
    </ActionForm>
  );
}
