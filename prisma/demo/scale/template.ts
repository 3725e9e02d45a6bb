import type { DemoRows } from "../company-rows.ts";
import { repeatable, type Year } from "./history.ts";

/** Each person's year by their id, and the part of it that earlier years repeat. */
export function templatesOf(rows: DemoRows, now: Date): Map<string, { year: Year; before: Year }> {
  const punches = Map.groupBy(rows.punches, (punch) => punch.employeeId);
  const clockIns = Map.groupBy(rows.clock_ins, (block) => block.employeeId);
  const breaks = Map.groupBy(rows.clock_in_breaks, (one) => one.employeeId);
  const details = new Map(rows.punch_details.map((detail) => [detail.punchId, detail]));
  return new Map(
    [...punches].map(([employeeId, chain]) => {
      const year: Year = {
        punches: chain.toSorted((a, b) => a.position - b.position),
        details,
        clockIns: clockIns.get(employeeId) ?? [],
        breaks: breaks.get(employeeId) ?? [],
      };
      return [employeeId, { year, before: repeatable(year, now) }];
    }),
  );
}
