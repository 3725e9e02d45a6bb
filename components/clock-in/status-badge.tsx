import { Ban, Check, Coffee, Hourglass, Play } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Badge } from "#components/ui/badge.tsx";
import type { Block } from "#lib/clock-in/block.ts";

/** What a clock-in is: an icon and a word. */
export async function StatusBadge({ block }: { block: Pick<Block, "status" | "onBreakSince"> }) {
  const t = await getTranslations("clock-in");
  if (block.status === "running" && block.onBreakSince) {
    return (
      <Badge tone="warn" icon={<Coffee aria-hidden="true" />} short={t("short_break")}>
        {t("onBreakSince", { time: block.onBreakSince })}
      </Badge>
    );
  }
  const looks = {
    running: { tone: "ok", icon: <Play aria-hidden="true" /> },
    finished: { tone: "neutral", icon: <Check aria-hidden="true" /> },
    end_missing: { tone: "bad", icon: <Hourglass aria-hidden="true" /> },
    void: { tone: "outline", icon: <Ban aria-hidden="true" /> },
  } as const;
  return <Badge {...looks[block.status]}>{t(`status_${block.status}`)}</Badge>;
}
