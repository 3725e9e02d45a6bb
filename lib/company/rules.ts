import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { workDate } from "#lib/shared/local-time.ts";
import { minutesOf, type Weighty } from "./schema.ts";

/** The ways of recording time that a company allows. */
export const clockInMethods = ["browser", "api", "manual"] as const;
export type ClockInMethod = (typeof clockInMethods)[number];

export interface AllowedMethods {
  clockInBrowser: boolean;
  clockInApi: boolean;
  clockInManual: boolean;
}

/** Errors: invalid at `clockInManual` when no way would be left. */
export function refuseNoMethod({ clockInBrowser, clockInApi, clockInManual }: AllowedMethods): void {
  if (clockInBrowser || clockInApi || clockInManual) return;
  throw invalid("clockInManual", said("company.oneMethodStays"));
}

/** The day that work beginning at an instant belongs to, where a setting holds. */
export function dayOf(start: Date, { zone, dayCutoff }: Pick<Weighty, "zone" | "dayCutoff">): string {
  return workDate(start, zone, minutesOf(dayCutoff));
}

/** How many of these would have another day than they have: no clock-in is moved by a change of settings. */
export function movedDays(
  clockIns: readonly { startedAt: Date; workDate: string; followsCompany: boolean }[],
  after: Pick<Weighty, "zone" | "dayCutoff">,
): number {
  return clockIns.filter((one) => one.followsCompany && dayOf(one.startedAt, after) !== one.workDate).length;
}
