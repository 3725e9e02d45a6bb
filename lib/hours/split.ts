import { dayBounds, daysFrom, daysTouched } from "#lib/shared/local-time.ts";

/** A finished block, as the report splits it. Instants are whole seconds. */
export interface SplitBlock {
  startedAt: Date;
  endedAt: Date;
  /** Breaks without a time of their own */
  breakSeconds: number;
  breaks: readonly { startedAt: Date; endedAt: Date }[];
  zone: string;
}

/**
 * The worked seconds of a block on each local day of its zone that it touches. A break without a time of its own lies
 * in the middle of the block, towards its start when it does not fit evenly. The days add up to the block.
 */
export function splitByDay(block: SplitBlock): Map<string, number> {
  const { zone, breakSeconds } = block;
  const [start, end] = [seconds(block.startedAt), seconds(block.endedAt)];
  const pauseStart = start + Math.floor((end - start - breakSeconds) / 2);
  const pauses = [
    [pauseStart, pauseStart + breakSeconds] as const,
    ...block.breaks.map((one) => [seconds(one.startedAt), seconds(one.endedAt)] as const),
  ];
  const { first, last } = daysTouched(block.startedAt, block.endedAt, zone);
  const days = new Map<string, number>();
  for (const day of daysFrom(first, last)) {
    const bounds = dayBounds(day, zone);
    const [from, to] = [seconds(bounds.start), seconds(bounds.end)];
    const within = (a: number, b: number) => Math.max(0, Math.min(b, to) - Math.max(a, from));
    days.set(
      day,
      pauses.reduce((sum, [a, b]) => sum - within(a, b), within(start, end)),
    );
  }
  return days;
}

function seconds(date: Date): number {
  return date.getTime() / 1000;
}
