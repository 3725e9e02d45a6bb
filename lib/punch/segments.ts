/** A stretch of a clock-in: worked, or a break with a time of its own. */
export interface Segment {
  kind: "work" | "break";
  startedAt: Date;
  endedAt: Date | null;
}

/** A clock-in cut at its timed breaks, in order: work, break, work … The last one is open while it runs. */
export function segments(block: {
  startedAt: Date;
  endedAt: Date | null;
  breaks: { startedAt: Date; endedAt: Date | null }[];
}): Segment[] {
  const cut: Segment[] = [];
  let from: Date | null = block.startedAt;
  for (const one of block.breaks.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())) {
    if (from && one.startedAt > from) cut.push({ kind: "work", startedAt: from, endedAt: one.startedAt });
    cut.push({ kind: "break", startedAt: one.startedAt, endedAt: one.endedAt });
    from = one.endedAt;
  }
  if (from && (!block.endedAt || block.endedAt > from))
    cut.push({ kind: "work", startedAt: from, endedAt: block.endedAt });
  return cut;
}
