import { Archive } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner.tsx";

/** Above the page of an archived record. */
export async function ArchivedBanner({ name, text }: { name: string; text?: string }) {
  const t = await getTranslations("record");
  return (
    <Banner title={t("archivedBanner", { name })} icon={<Archive aria-hidden="true" />} className="mb-4">
      {text ?? t("archivedBannerText")}
    </Banner>
  );
}
