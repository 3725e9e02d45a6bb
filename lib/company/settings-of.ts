import type { Company } from "#lib/db/generated/client.ts";
import { type CompanyDetail, clockOf } from "./schema.ts";

/** A row of the table as the settings show it. */
export function settingsOf(row: Company): CompanyDetail {
  const { name, slug, zone, locale, currency, weekStart, version } = row;
  const { clockInBrowser, clockInApi, clockInManual, keepDetailsMonths, keepImportsMonths } = row;
  return {
    ...{ name, slug, zone, locale, currency, weekStart, version },
    ...{ clockInBrowser, clockInApi, clockInManual, keepDetailsMonths, keepImportsMonths },
    dayCutoff: clockOf(row.dayCutoffMinutes),
    blockLimit: clockOf(row.blockLimitMinutes, 1),
  };
}
