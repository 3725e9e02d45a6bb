import { CalendarDays, SearchX } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

interface NoClockInsProps {
  /** "Nobody clocked in on Thu 19 Nov" */
  title: string;
  /** How many filters are on */
  filters: number;
  clearHref: string;
  addHref: string | null;
}

/** Nothing there, or nothing that fits the filters. */
export async function NoClockIns({ title, filters, clearHref, addHref }: NoClockInsProps) {
  const t = await getTranslations("clock-in");
  if (filters > 0) {
    return (
      <EmptyState
        tone="neutral"
        icon={<SearchX aria-hidden="true" />}
        title={t("noMatch")}
        acts={<Button href={clearHref}>{t("clear", { count: filters })}</Button>}
      >
        {t("noMatchText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<CalendarDays aria-hidden="true" />}
      title={title}
      acts={addHref ? <Button href={addHref}>{t("add")}</Button> : undefined}
    >
      {t("nothingText")}
    </EmptyState>
  );
}
