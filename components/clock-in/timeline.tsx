import { classes } from "#components/ui/class-names.ts";
import type { Block } from "#lib/clock-in/block.ts";

/** From when to when a timeline goes, in epoch milliseconds; on whole hours. */
export interface TimeSpan {
  start: number;
  end: number;
}

const hourMs = 3_600_000;

/** The span that holds all blocks; one that runs goes on to now. Null when there are none. */
export function spanOf(blocks: Block[], now: number): TimeSpan | null {
  if (blocks.length === 0) return null;
  const starts = blocks.map((block) => Date.parse(block.startedAt));
  const ends = blocks.map((block) => endOf(block, now));
  return {
    start: Math.floor(Math.min(...starts) / hourMs) * hourMs,
    end: Math.ceil(Math.max(...ends) / hourMs) * hourMs,
  };
}

function endOf(block: Block, now: number): number {
  if (block.endedAt) return Date.parse(block.endedAt);
  // Nobody knows how long one whose end is missing was: an hour is drawn, dashed.
  return block.status === "running"
    ? Math.max(now, Date.parse(block.startedAt))
    : Date.parse(block.startedAt) + hourMs;
}

interface TimelineProps {
  blocks: Block[];
  span: TimeSpan;
  now: number;
}

const looks: Record<Block["status"], string> = {
  finished: "bg-chart-1",
  running: "bg-ok rounded-r-none",
  end_missing: "border border-dashed border-bad bg-bad-soft",
  void: "border border-dashed border-line-strong",
};

/** Somebody's blocks as bars with their breaks cut out. Only for the eye: the times stand beside it as text. */
export function Timeline({ blocks, span, now }: TimelineProps) {
  const length = span.end - span.start;
  const place = (from: number, to: number) => ({
    left: `${((from - span.start) / length) * 100}%`,
    width: `${Math.max(0.4, ((to - from) / length) * 100)}%`,
  });
  const hours = length / hourMs;
  return (
    <div
      aria-hidden="true"
      className="relative h-5 min-w-40 overflow-hidden rounded-sm bg-sunken"
      style={{
        backgroundImage: "linear-gradient(to right, var(--color-line) 1px, transparent 1px)",
        backgroundSize: `${100 / hours}% 100%`,
      }}
    >
      {blocks.map((block) => (
        <span
          key={block.id}
          data-mark
          className={classes("absolute inset-y-0.5 rounded-xs", looks[block.status])}
          style={place(Date.parse(block.startedAt), endOf(block, now))}
        />
      ))}
      {blocks.flatMap((block) =>
        block.breaks.map((one) => (
          <span
            key={one.startedAt}
            className="hatch absolute inset-y-0.5 border-x border-surface bg-surface text-line-strong"
            style={place(Date.parse(one.startedAt), one.endedAt ? Date.parse(one.endedAt) : now)}
          />
        )),
      )}
    </div>
  );
}
