import type { CompanyActs } from "#components/admin/company-acts.tsx";
import type { PlatformActor } from "#lib/access/actor.ts";
import { platformMay, reachOf } from "#lib/access/permissions.ts";
import { open, restore, suspend } from "./actions.ts";

/** What the person may do to companies, as actions. */
export function companyActsOf({ role }: PlatformActor): CompanyActs {
  const maySuspend = platformMay(role, "companies.suspend");
  return {
    writes: reachOf(role, "company.update") !== null,
    ...(platformMay(role, "companies.open") ? { open: open.bind(null, {}) } : {}),
    ...(maySuspend ? { suspend: suspend.bind(null, {}), restore: restore.bind(null, {}) } : {}),
  };
}
