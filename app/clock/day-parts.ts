import type { getTranslations } from "next-intl/server";
import type { DayLine } from "#components/clock/day-lines.tsx";
import { shownDurations } from "#lib/clock-in/shown-durations.ts";
import type { ClockLine } from "#lib/punch/clock-dto.ts";

type T = Awaited<ReturnType<typeof getTranslations<"clock">>>;

/** The stretches of a day with their words. */
export function dayLines(lines: ClockLine[], t: T): DayLine[] {
  const durations = shownDurations(lines.map((line) => line.seconds));
  return lines.map((line) => ({
    id: line.id,
    kind: line.kind,
    times: line.from ? `${line.from} – ${line.to ?? t("now")}` : t("breakLength"),
    label: line.kind === "break" ? t("break") : workLabel(line) || t("work_line"),
    duration: durations.format(line.seconds),
    state: line.corrected ? t("corrected") : t("lineSaved"),
  }));
}

function workLabel({ customer, project, department, note }: ClockLine): string {
  return [customer, project, department, note].filter(Boolean).join(", ");
}
