import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { notFound } from "#lib/errors.ts";
import { type CompanyDetail, clockOf } from "./schema.ts";

/** The settings of the actor's company. */
export async function findCompanySettings(actor: CompanyActor): Promise<CompanyDetail> {
  return open(actor, "company.view", async (db) => {
    const row = await db.company.findFirst();
    if (!row) throw notFound();
    const { name, slug, zone, locale, currency, weekStart, version } = row;
    return {
      name,
      slug,
      zone,
      locale,
      currency,
      weekStart,
      version,
      dayCutoff: clockOf(row.dayCutoffMinutes),
      blockLimit: clockOf(row.blockLimitMinutes, 1),
    };
  });
}
