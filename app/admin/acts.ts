import type { CompanyActs } from "#components/admin/company-acts.tsx";
import type { UserActs } from "#components/admin/user-acts.tsx";
import type { PlatformActor } from "#lib/access/actor.ts";
import { platformMay, platformRoles, reachOf } from "#lib/access/permissions.ts";
import {
  endSession,
  endSessions,
  lock,
  open,
  restore,
  sendReset,
  setRole,
  suspend,
  unlock,
  verifyLedger,
} from "./actions.ts";

/** What the person may do to companies, as actions. */
export function companyActsOf({ role }: PlatformActor): CompanyActs {
  const maySuspend = platformMay(role, "companies.suspend");
  return {
    writes: reachOf(role, "company.update") !== null,
    ...(platformMay(role, "companies.open") ? { open: open.bind(null, {}) } : {}),
    ...(platformMay(role, "ledgers.verify") ? { verify: verifyLedger.bind(null, {}) } : {}),
    ...(maySuspend ? { suspend: suspend.bind(null, {}), restore: restore.bind(null, {}) } : {}),
  };
}

/** What the person may do to accounts, as actions; null when nothing. */
export function userActsOf({ role, userId }: PlatformActor): UserActs | null {
  if (!platformMay(role, "users.edit")) return null;
  return {
    endSessions: endSessions.bind(null, {}),
    endSession: endSession.bind(null, {}),
    sendReset: sendReset.bind(null, {}),
    lock: lock.bind(null, {}),
    unlock: unlock.bind(null, {}),
    setRole: setRole.bind(null, {}),
    roles: platformMay(role, "users.roles") ? platformRoles : [],
    self: userId,
  };
}
