import { getTranslations } from "next-intl/server";
import type { Block } from "#lib/clock-in/block.ts";
import { saidDuration } from "#lib/i18n/duration.ts";
import { StatusBadge } from "./status-badge.tsx";

interface WorkedProps {
  blocks: Block[];
  format: (seconds: number) => string;
}

/**
 * Finished hours of some clock-ins; what runs stands below, because it does not count yet. On phones, where the column
 * of the status is hidden, also what needs a look.
 */
export async function Worked({ blocks, format }: WorkedProps) {
  const t = await getTranslations("clock-in");
  const finished = blocks.filter((one) => one.workedSeconds !== null);
  const seconds = finished.reduce((sum, one) => sum + (one.workedSeconds ?? 0), 0);
  const running = blocks.find((one) => one.soFarSeconds !== null);
  const remarkable = blocks.find((one) => one.status !== "finished");
  return (
    <>
      {finished.length > 0 ? format(seconds) : running || remarkable ? null : "—"}
      {running ? (
        <span className="block whitespace-nowrap text-xs text-ink-muted">
          {t("soFar", { length: saidDuration(running.soFarSeconds ?? 0) })}
        </span>
      ) : null}
      {remarkable ? (
        <span className="block sm:hidden">
          <StatusBadge block={remarkable} />
        </span>
      ) : null}
    </>
  );
}
