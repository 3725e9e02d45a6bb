import { offsetMinutes } from "#lib/shared/local-time.ts";

/**
 * Offsets and local days by the million. Asking Temporal each time takes longer than all the rest; within a quarter of
 * an hour no zone of the demo changes its offset.
 */
export class ZoneDays {
  private readonly zone: string;
  private readonly offsets = new Map<number, number>();
  private readonly days = new Map<number, string>();

  constructor(zone: string) {
    this.zone = zone;
  }

  /** Minutes east */
  offset(ms: number): number {
    const quarter = Math.floor(ms / 900_000);
    let found = this.offsets.get(quarter);
    if (found === undefined) {
      found = offsetMinutes(new Date(ms), this.zone);
      this.offsets.set(quarter, found);
    }
    return found;
  }

  /** yyyy-mm-dd of the local clock turned back by some minutes */
  day(ms: number, backMinutes = 0): string {
    const number = Math.floor((ms + (this.offset(ms) - backMinutes) * 60_000) / 86_400_000);
    let found = this.days.get(number);
    if (found === undefined) {
      found = new Date(number * 86_400_000).toISOString().slice(0, 10);
      this.days.set(number, found);
    }
    return found;
  }
}
