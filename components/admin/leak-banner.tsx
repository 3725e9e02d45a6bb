import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { routes } from "#lib/routes.ts";

/** On every page of the console, as long as the last self-test read what it must not. */
export async function LeakBanner() {
  const [t, admin] = [await getTranslations("isolation"), await getTranslations("admin")];
  return (
    <Banner
      flush
      tone="bad"
      role="alert"
      title={t("leakTitle")}
      act={<TextLink href={routes.admin.isolation()}>{admin("isolation")}</TextLink>}
    >
      {t("leakText")}
    </Banner>
  );
}
