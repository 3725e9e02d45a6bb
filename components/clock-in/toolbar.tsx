import { ChevronLeft, ChevronRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import type { ViewLink } from "./view-links.ts";

interface ToolbarProps {
  view: "day" | "week" | "list";
  link: ViewLink;
  /** yyyy-mm-dd; none in the list */
  steps: { previous: string; next: string } | null;
}

/** Day, week or list, and a step back and forth. */
export async function Toolbar({ view, link, steps }: ToolbarProps) {
  const t = await getTranslations("clock-in");
  const span = view === "week" ? "week" : "day";
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2" data-print="none">
      <Segmented
        label={t("view")}
        tabs={(["day", "week", "list"] as const).map((one) => ({
          label: t(`view_${one}`),
          href: link({ view: one === "day" ? null : one }),
          active: one === view,
        }))}
      />
      {steps ? (
        <nav aria-label={t("steps")} className="flex items-center gap-1">
          <IconButton
            label={t(`previous_${span}`)}
            href={link({ date: steps.previous })}
            icon={<ChevronLeft aria-hidden="true" />}
          />
          <Button href={link({ date: null })}>{t("toToday")}</Button>
          <IconButton
            label={t(`next_${span}`)}
            href={link({ date: steps.next })}
            icon={<ChevronRight aria-hidden="true" />}
          />
        </nav>
      ) : null}
    </div>
  );
}
