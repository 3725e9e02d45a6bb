import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountFrame } from "#components/auth/account-frame.tsx";
import { routes } from "#lib/routes.ts";
import { SignOutForm } from "./sign-out-form.tsx";

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("account");
  return (
    <AccountFrame home={routes.home()} back={t("back")} acts={<SignOutForm />}>
      {children}
    </AccountFrame>
  );
}
