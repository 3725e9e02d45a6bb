import { SearchX } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** A list that its filters left empty. */
export async function NoMatch({ filters, clearHref }: { filters: readonly string[]; clearHref: string }) {
  const t = await getTranslations("admin");
  return (
    <EmptyState
      tone="neutral"
      icon={<SearchX aria-hidden="true" />}
      title={t("noMatchTitle")}
      acts={<Button href={clearHref}>{t("clear")}</Button>}
    >
      {t("noMatchText", { filters: filters.join(", ") })}
    </EmptyState>
  );
}
