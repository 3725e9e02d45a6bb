import { getTranslations } from "next-intl/server";
import { HiddenUsername } from "#components/auth/hidden-username.tsx";
import { ActionForm } from "#components/form/action-form.tsx";
import { RadioGroup } from "#components/form/checkbox-field.tsx";
import { PasswordField } from "#components/form/password-field.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { TextField } from "#components/form/text-field.tsx";
import { Card } from "#components/ui/card.tsx";
import { longestPassword, shortestPassword } from "#lib/auth/password-rules.ts";
import { rename, setPassword, setTheme } from "./actions.ts";

export async function NameCard({ name }: { name: string }) {
  const t = await getTranslations("account");
  return (
    <Card title={t("nameTitle")}>
      <ActionForm action={rename.bind(null, {})} success={{ message: t("savedName") }} className="max-w-88">
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          defaultValue={name}
          autoComplete="name"
          maxLength={100}
        />
        <SubmitButton kind="plain" className="justify-self-start">
          {t("saveName")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

export async function PasswordCard({ email }: { email: string }) {
  const t = await getTranslations("account");
  return (
    <Card title={t("passwordTitle")}>
      <ActionForm
        action={setPassword.bind(null, {})}
        success={{ message: t("changedPassword") }}
        resetOnSuccess
        className="max-w-88"
      >
        <HiddenUsername email={email} />
        <PasswordField name="current" label={t("passwordCurrent")} autoComplete="current-password" />
        <PasswordField
          name="password"
          label={t("passwordNew")}
          hint={t("passwordHint")}
          autoComplete="new-password"
          minLength={shortestPassword}
          maxLength={longestPassword}
        />
        <SubmitButton kind="plain" className="justify-self-start" pendingLabel={t("changing")}>
          {t("changePassword")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

export async function ThemeCard({ theme }: { theme: string }) {
  const t = await getTranslations("account");
  const options = [
    { value: "system", label: t("themeSystem") },
    { value: "light", label: t("themeLight") },
    { value: "dark", label: t("themeDark") },
  ];
  return (
    <Card title={t("themeTitle")}>
      <ActionForm action={setTheme.bind(null, {})} success={{ message: t("savedTheme") }}>
        <RadioGroup name="theme" legend={t("theme")} options={options} defaultValue={theme} />
        <SubmitButton kind="plain" className="justify-self-start">
          {t("saveTheme")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
