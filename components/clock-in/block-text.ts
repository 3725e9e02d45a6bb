import type { Block } from "#lib/clock-in/block.ts";

/** "22:00 – 06:00 (Fri 20 Nov)", or "08:02 – now". */
export function blockTimes(block: Block, now: string, endMissing: string): string {
  const until = block.to ?? (block.status === "running" ? now : endMissing);
  const day = block.endDay ? ` (${block.endDay})` : "";
  const zone = block.zoneNote ? ` ${block.zoneNote}` : "";
  return `${block.from} – ${until}${day}${zone}`;
}

/** "Guildhall, Load-in, Floor" */
export function blockWork(block: Block): string {
  return [block.customer, block.project, block.department].filter(Boolean).join(", ");
}
