import { getTranslations } from "next-intl/server";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import type { ClockInDetail } from "#lib/clock-in/detail.ts";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import { saidDuration } from "#lib/i18n/duration.ts";
import { blockTimes, blockWork } from "./block-text.ts";
import { StatusBadge } from "./status-badge.tsx";

/** What a clock-in is now. */
export async function ClockInFacts({ detail, single }: { detail: ClockInDetail; single?: boolean }) {
  const t = await getTranslations("clock-in");
  const { block, breaks, day, zoneName } = detail;
  const durations = shownDurations([block.workedSeconds, block.breakSeconds]);
  const withoutTime = block.breakSeconds - detail.timedBreakSeconds;
  const breakLines = [
    ...breaks.map((one) => t("breakAt", { from: one.from, to: one.to ?? t("now") })),
    ...(withoutTime > 0 ? [t("breakLength", { length: saidDuration(withoutTime) })] : []),
  ];
  const worked =
    block.workedSeconds !== null
      ? durations.format(block.workedSeconds)
      : block.soFarSeconds !== null
        ? t("soFar", { length: saidDuration(block.soFarSeconds) })
        : "—";
  return (
    <Card
      title={t("one")}
      aside={
        <>
          {block.corrected ? <Badge tone="outline">{t("corrected")}</Badge> : null}
          <StatusBadge block={block} />
        </>
      }
    >
      <DescriptionList
        single={single}
        facts={[
          { label: t("factTimes"), value: blockTimes(block, t("now"), t("noEnd")) },
          { label: t("factWorked"), value: worked },
          { label: t("factDay"), value: day },
          { label: t("factZone"), value: zoneName },
          {
            label: t("factBreak"),
            value: breakLines.length > 0 ? breakLines.map((line) => <p key={line}>{line}</p>) : t("noBreak"),
          },
          { label: t("factWork"), value: blockWork(block) || "—" },
          { label: t("factOrigin"), value: t(`origin_${block.origin}`) },
          { label: t("factNote"), value: block.note ?? "—" },
        ]}
      />
    </Card>
  );
}
