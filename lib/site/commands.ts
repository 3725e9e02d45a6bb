import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { raced, refuseArchived, refuseStale } from "#lib/history/stale.ts";
import { said } from "#lib/i18n/said.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { newId } from "#lib/shared/ids.ts";
import { mostSites, refuseSiteInUse } from "./rules.ts";
import type { SiteEdit, SiteInput } from "./schema.ts";
import { holdSite, lockSite } from "./sql.ts";

interface Named {
  id: string;
  name: string;
}

const valuesOf = ({ name, address, zone }: SiteInput) => ({ name, address, zone });

/** Errors: conflict at `name` while another active site has it. */
export async function addSite(actor: CompanyActor, input: SiteInput): Promise<Named> {
  return open(actor, "site.edit", async (db) => {
    if ((await db.site.count()) >= mostSites)
      throw new AppError("conflict", said("site.tooMany", { most: mostSites }));
    const id = newId();
    const values = valuesOf(input);
    await db.site.create({ data: { companyId: actor.company.id, id, ...values } });
    await recordAudit(db, { act: "site.add", subject: subject({ id, ...values }), after: values });
    return { id, name: input.name };
  });
}

/** A changed zone counts for new punches; existing blocks keep theirs. Errors: not_found · conflict. */
export async function editSite(actor: CompanyActor, input: SiteEdit): Promise<Named> {
  return open(actor, "site.edit", async (db) => {
    const stored = await load(db, input.id);
    refuseArchived(stored);
    await refuseStale(db, { type: "site", id: stored.id, version: stored.version, seen: input.version });
    const values = valuesOf(input);
    const changes = changesOf(valuesOf(stored), values);
    if (!changes) return { id: stored.id, name: stored.name };
    const { count } = await db.site.updateMany({
      where: { id: stored.id, version: stored.version },
      data: { ...values, version: stored.version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { subject: subject({ id: stored.id, name: input.name }), ...changes });
    return { id: stored.id, name: input.name };
  });
}

/** Errors: conflict while active people or departments are at it. */
export async function archiveSite(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, true);
}

export async function restoreSite(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, false);
}

async function setArchived(actor: CompanyActor, id: string, archive: boolean): Promise<Named> {
  return open(actor, "site.edit", async (db) => {
    await lockSite(db, actor.company.id, id);
    const stored = await load(db, id);
    const named = { id, name: stored.name };
    if ((stored.archivedAt !== null) === archive) return named;
    if (archive) {
      const where = { siteId: id, archivedAt: null };
      const [employees, departments] = [
        await db.employee.count({ where }),
        await db.department.count({ where }),
      ];
      refuseSiteInUse(stored.name, { employees, departments });
    }
    const { count } = await db.site.updateMany({
      where: { id, version: stored.version },
      data: { archivedAt: archive ? new Date() : null, version: stored.version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { act: archive ? "site.archive" : "site.restore", subject: subject(stored) });
    return named;
  });
}

/**
 * Checks a site somebody chose and holds it until the transaction ends.
 *
 * @returns its name; errors: invalid at `siteId`
 */
export async function chooseSite(db: Db, companyId: string, siteId: string): Promise<string> {
  const active = await holdSite(db, companyId, siteId);
  if (active === null) throw invalid("siteId", said("site.chooseYours"));
  if (!active) throw invalid("siteId", said("site.archived"));
  const row = await db.site.findFirst({ where: { id: siteId }, select: { name: true } });
  return row?.name ?? "";
}

async function load(db: Db, id: string) {
  const row = await db.site.findFirst({ where: { id } });
  if (!row) throw notFound();
  return row;
}

const subject = ({ id, name }: Named) => ({ type: "site", id, name });
