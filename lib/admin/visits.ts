import type { PlatformActor } from "#lib/access/actor.ts";
import type { PlatformSubject } from "#lib/access/audit-platform.ts";
import { openPlatform } from "#lib/access/open.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { newId } from "#lib/shared/ids.ts";
import { recordInCompany } from "./record-in-company.ts";

/** How long a platform person may stay before they say why again. */
const visitMs = 3_600_000;

/**
 * Lets a platform person into a company for an hour: through the ordinary scoped handle, with their platform role's
 * permissions, and with an entry in that company's own trail. An earlier visit of the same session ends.
 *
 * Errors: not_found, conflict when the company is suspended.
 */
export async function openCompany(
  actor: PlatformActor,
  { id, reason }: { id: string; reason: string },
  now = new Date(),
): Promise<{ slug: string }> {
  const { userId, sessionId } = actor;
  if (!userId || !sessionId) throw new Error("Only a person who is signed in opens a company.");
  return openPlatform(
    actor,
    "companies.open",
    reason,
    async (db) => {
      const company = await db.company.findFirst({ where: { id } });
      if (!company) throw notFound();
      if (company.status !== "active")
        throw new AppError(
          "conflict",
          said("admin.restoreFirst", { name: company.name, status: company.status }),
        );
      await db.companyOpening.updateMany({
        where: { sessionId, companyId: id, endedAt: null },
        data: { endedAt: now },
      });
      const expiresAt = new Date(now.getTime() + visitMs);
      await db.companyOpening.create({
        data: { id: newId(), userId, sessionId, companyId: id, reason, openedAt: now, expiresAt },
      });
      await recordInCompany(db, actor, company, {
        act: "company.visit",
        reason,
        after: { until: expiresAt },
      });
      return { slug: company.slug };
    },
    { type: "company", id },
  );
}

/** Ends the visits of this session to a company before their hour is over. */
export async function endVisit(actor: PlatformActor, slug: string, now = new Date()): Promise<void> {
  const { sessionId } = actor;
  if (!sessionId) return;
  const reason = said("audit.visitOver");
  const subject: PlatformSubject = { type: "company", id: null, detail: { did: "ended the visit" } };
  await openPlatform(
    actor,
    "companies.open",
    reason,
    async (db) => {
      const company = await db.company.findFirst({ where: { slug } });
      if (!company) throw notFound();
      subject.id = company.id;
      const open = { sessionId, companyId: company.id, endedAt: null, expiresAt: { gt: now } };
      const { count } = await db.companyOpening.updateMany({ where: open, data: { endedAt: now } });
      if (count > 0) await recordInCompany(db, actor, company, { act: "company.visit-end", reason });
    },
    subject,
  );
}
