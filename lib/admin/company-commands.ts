import { jobActor, type PlatformActor } from "#lib/access/actor.ts";
import { toActorCompany } from "#lib/access/actor-company.ts";
import type { PlatformSubject } from "#lib/access/audit-platform.ts";
import { openPlatform } from "#lib/access/open.ts";
import { inviteEmployee } from "#lib/auth/invitations.ts";
import { createCompany } from "#lib/company/create-company.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { recordInCompany } from "./record-in-company.ts";
import type { NewOwnedCompany } from "./schema.ts";

/**
 * Makes a company, with its owner as employee number 1, who gets an invitation by mail.
 *
 * Errors: invalid with field "slug" when the short name is taken.
 */
export async function addCompany(
  actor: PlatformActor,
  { ownerEmail, ownerName, reason, ...input }: NewOwnedCompany,
): Promise<{ id: string; name: string }> {
  const { name, userId } = actor;
  const founder = { via: "session", name, userId, reason, context: actor } as const;
  const owner = { name: ownerName, email: ownerEmail, userId: null };
  const subject: PlatformSubject = { type: "company", id: null, detail: { slug: input.slug } };
  const made = await openPlatform(
    actor,
    "companies.create",
    reason,
    async (db) => {
      const { companyId, ownerEmployeeId } = await createCompany(db, input, founder, owner);
      subject.id = companyId;
      const company = await db.company.findUniqueOrThrow({ where: { id: companyId } });
      return { company: toActorCompany(company), employeeId: ownerEmployeeId as string };
    },
    subject,
  );
  const { requestId, address, device } = actor;
  const inviter = { ...jobActor(made.company, reason), name, userId, requestId, address, device };
  await inviteEmployee(inviter, { employeeId: made.employeeId, email: ownerEmail });
  return { id: made.company.id, name: made.company.name };
}

/**
 * suspended: nobody of the company gets in and nothing is lost · active: everything is as it was
 *
 * Errors: not_found, conflict when it is in that state already.
 */
export async function setCompanyStatus(
  actor: PlatformActor,
  { id, reason }: { id: string; reason: string },
  status: "active" | "suspended",
): Promise<{ name: string }> {
  return openPlatform(
    actor,
    "companies.suspend",
    reason,
    async (db) => {
      const company = await db.company.findFirst({ where: { id } });
      if (!company) throw notFound();
      const { count } = await db.company.updateMany({
        where: { id, status: status === "active" ? "suspended" : "active" },
        data: { status, version: company.version + 1 },
      });
      if (count === 0)
        throw new AppError(
          "conflict",
          said("admin.isAlready", { name: company.name, status: company.status }),
        );
      const act = status === "active" ? "company.restore" : "company.suspend";
      const [before, after] = [{ status: company.status }, { status }];
      await recordInCompany(db, actor, company, { act, reason, before, after });
      return { name: company.name };
    },
    { type: "company", id, detail: { status } },
  );
}

/** Has a company's ledger proven now instead of in its week. Errors: not_found, conflict when proofs are made already. */
export async function askForProof(
  actor: PlatformActor,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await openPlatform(
    actor,
    "ledgers.verify",
    reason,
    async (db) => {
      if (!(await db.company.findFirst({ where: { id }, select: { id: true } }))) throw notFound();
      const run = await enqueue("verify-ledgers", { companyId: id }, { db });
      if (!run) throw new AppError("conflict", said("admin.jobWaits"));
    },
    { type: "company", id, detail: { did: "asked for a proof" } },
  );
}
