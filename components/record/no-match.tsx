import { SearchX } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { ListView } from "./list-view.ts";

/** Filtered to nothing: names the filters and offers to clear them. */
export async function NoMatch({ view, q }: { view: ListView; q: string }) {
  const t = await getTranslations("record");
  const filters = view.chips
    .slice(q ? 1 : 0)
    .map((chip) => chip.label)
    .join(", ");
  return (
    <EmptyState
      tone="neutral"
      icon={<SearchX aria-hidden="true" />}
      title={q ? t("nothingMatchesFor", { q }) : t("nothingMatches")}
      acts={<Button href={view.clearHref}>{t("clearFilters", { count: view.chips.length })}</Button>}
    >
      {filters ? t("tryWithout", { filters }) : t("tryOther")}
    </EmptyState>
  );
}
