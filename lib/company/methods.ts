import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import type { Db } from "#lib/db/scope.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import type { AllowedMethods, ClockInMethod } from "./rules.ts";

const columns = { clockInBrowser: true, clockInApi: true, clockInManual: true } as const;

const keys = { browser: "clockInBrowser", api: "clockInApi", manual: "clockInManual" } as const;

/**
 * Refuses a way of recording time that the company does not allow, in the transaction that would record it.
 *
 * Errors: forbidden, with what to do instead.
 */
export async function refuseMethod(db: Db, method: ClockInMethod): Promise<void> {
  const allowed = await db.company.findFirst({ select: columns });
  if (!allowed) throw notFound();
  if (allowed[keys[method]]) return;
  switch (method) {
    case "browser":
      throw new AppError("forbidden", said("clock.notByBrowser", { instead: insteadOf(allowed) }));
    case "api":
      throw new AppError("forbidden", said("clock.notByApi"));
    case "manual":
      throw new AppError("forbidden", said("clock.notByHand"));
  }
}

/** How somebody comes to their time when not in the browser: one sentence. */
function insteadOf({ clockInApi, clockInManual }: AllowedMethods): string {
  if (clockInApi && clockInManual) return said("clock.insteadBoth");
  return clockInApi ? said("clock.insteadApi") : said("clock.insteadManual");
}

/** The sentence that stands in place of the clock's buttons; null where the browser is allowed. */
export async function whyNotInBrowser(db: Db): Promise<string | null> {
  const allowed = await db.company.findFirst({ select: columns });
  if (!allowed || allowed.clockInBrowser) return null;
  return said("clock.notByBrowser", { instead: insteadOf(allowed) });
}

/** Whether managers may add clock-ins; correcting those there are is always possible. */
export async function mayAddByHand(actor: CompanyActor): Promise<boolean> {
  const company = await open(actor, "company.view", (db) => db.company.findFirst({ select: columns }));
  return company?.clockInManual ?? false;
}
