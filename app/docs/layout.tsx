import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AccountFrame } from "#components/auth/account-frame.tsx";
import { routes } from "#lib/routes.ts";

/** Pages for whoever reads, signed in or not. */
export default async function DocsLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("api");
  return (
    <AccountFrame home={routes.home()} back={t("back")} acts={null}>
      {children}
    </AccountFrame>
  );
}
