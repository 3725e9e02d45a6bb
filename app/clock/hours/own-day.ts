import type { getTranslations } from "next-intl/server";
import type { OwnDaysProps } from "#components/clock/own-days.tsx";
import { blockTimes, blockWork } from "#components/clock-in/block-text.ts";
import type { Block } from "#lib/clock-in/block.ts";
import type { ShownDurations } from "#lib/clock-in/shown-durations.ts";
import type { OwnDay } from "#lib/punch/own-week.ts";

type T = Awaited<ReturnType<typeof getTranslations<"clock">>>;

/** A day with its words. */
export function ownDay(day: OwnDay, durations: ShownDurations, t: T): OwnDaysProps["days"][number] {
  return {
    date: day.date,
    label: day.label,
    worked: durations.format(day.workedSeconds),
    blocks: day.blocks.map((block) => ({
      id: block.id,
      times: blockTimes(block, t("now"), "?"),
      label: blockLabel(block, durations, t),
      duration: block.workedSeconds === null ? "—" : durations.format(block.workedSeconds),
      state: blockState(block, t),
    })),
  };
}

function blockLabel(block: Block, durations: ShownDurations, t: T): string {
  const breaks =
    block.breakSeconds > 0 ? t("breakOf", { length: durations.format(block.breakSeconds) }) : null;
  return [blockWork(block), block.note, breaks].filter(Boolean).join(" · ");
}

function blockState(block: Block, t: T): string | null {
  if (block.status !== "finished") return t(`status_${block.status}`);
  if (block.corrected) return t("corrected");
  return block.origin === "punched" ? null : t(`origin_${block.origin}`);
}
