import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form.tsx";
import { SubmitButton } from "#components/form/submit-button.tsx";
import { signOut } from "./actions.ts";

export async function SignOutForm() {
  const t = await getTranslations("account");
  return (
    <ActionForm action={signOut.bind(null, {})}>
      <SubmitButton kind="plain" pendingLabel={t("signingOut")}>
        {t("signOut")}
      </SubmitButton>
    </ActionForm>
  );
}
