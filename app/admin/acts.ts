import type { CompanyActs } from "#components/admin/company-acts.tsx";
import type { JobActs } from "#components/admin/job-acts.ts";
import type { UserActs } from "#components/admin/user-acts.tsx";
import type { PlatformActor } from "#lib/access/actor.ts";
import { platformMay, platformRoles, reachOf } from "#lib/access/permissions.ts";
import {
  cancelJob,
  endSession,
  endSessions,
  lock,
  open,
  restore,
  retryAllJobs,
  retryJob,
  sendReset,
  setRole,
  startJob,
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

/** What the person may do to jobs, as actions; null when nothing. */
export function jobActsOf({ role }: PlatformActor): JobActs | null {
  if (!platformMay(role, "jobs.edit")) return null;
  return {
    start: startJob.bind(null, {}),
    retry: retryJob.bind(null, {}),
    retryAll: retryAllJobs.bind(null, {}),
    cancel: cancelJob.bind(null, {}),
  };
}
