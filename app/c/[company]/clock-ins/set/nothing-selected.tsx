import { MousePointerClick } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** For an address without clock-ins, or with such as are no longer there. */
export async function NothingSelected({ listHref }: { listHref: string }) {
  const t = await getTranslations("clock-in");
  return (
    <EmptyState
      icon={<MousePointerClick aria-hidden="true" />}
      title={t("setNothing")}
      acts={<Button href={listHref}>{t("notByHandBack")}</Button>}
    >
      {t("setNothingText")}
    </EmptyState>
  );
}
