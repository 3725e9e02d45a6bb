import type { CompanyActor, PlatformActor } from "#lib/access/actor.ts";
import { toActorCompany } from "#lib/access/actor-company.ts";
import type { PlatformDb } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { bindScope } from "#lib/db/scope.ts";

/**
 * Writes what a platform person does to a company into that company's own trail, through the platform handle and in
 * its transaction: the company sees who it was and why.
 */
export async function recordInCompany(
  db: PlatformDb,
  actor: PlatformActor,
  company: Company,
  entry: { act: string; reason: string; before?: unknown; after?: unknown },
): Promise<void> {
  const visitor: CompanyActor = {
    ...actor,
    kind: "company",
    company: toActorCompany(company),
    employeeId: null,
    via: "session",
    reason: entry.reason,
    visitEndsAt: null,
  };
  bindScope(db, {
    actor: visitor,
    permission: "company.update",
    companyId: company.id,
    employeeId: null,
    reach: "company",
    departmentIds: [],
    wrote: false,
    audited: false,
  });
  await recordAudit(db, { ...entry, subject: { type: "company", id: company.id, name: company.name } });
}
