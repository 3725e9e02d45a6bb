import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner.tsx";

/** For those who may read the settings and not change them. */
export async function ReadOnlyBanner({ role }: { role: string }) {
  const t = await getTranslations("company");
  const n = await getTranslations("navigation");
  return (
    <Banner className="mb-4">{t("readOnly", { role: n(`role_${role}` as never).toLowerCase() })}</Banner>
  );
}
