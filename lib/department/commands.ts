import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { lockCompany } from "#lib/company/sql.ts";
import type { Db } from "#lib/db/scope.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { raced, refuseArchived, refuseStale } from "#lib/history/stale.ts";
import { said } from "#lib/i18n/said.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { newId } from "#lib/shared/ids.ts";
import { chooseSite } from "#lib/site/commands.ts";
import { chooseParent, setSupervisors, supervisorIds } from "./references.ts";
import { mostDepartments, refuseDepartmentInUse } from "./rules.ts";
import type { DepartmentEdit, DepartmentInput } from "./schema.ts";
import { lockDepartment } from "./sql.ts";

interface Named {
  id: string;
  name: string;
}

/**
 * Errors: invalid at `parentId`, `siteId` or `supervisors` when they are not to be chosen · conflict at `name` while
 * another active department has it.
 */
export async function addDepartment(actor: CompanyActor, input: DepartmentInput): Promise<Named> {
  return open(actor, "department.edit", async (db) => {
    const companyId = actor.company.id;
    await lockCompany(db, companyId);
    if ((await db.department.count()) >= mostDepartments)
      throw new AppError("conflict", said("department.tooMany", { most: mostDepartments }));
    await chooseParent(db, null, input.parentId);
    if (input.siteId) await chooseSite(db, companyId, input.siteId);
    const id = newId();
    await db.department.create({ data: { companyId, id, ...columnsOf(input) } });
    await setSupervisors(db, companyId, id, [], input.supervisors);
    await recordAudit(db, {
      act: "department.add",
      subject: subject({ id, name: input.name }),
      after: await valuesOf(db, input),
    });
    return { id, name: input.name };
  });
}

/** Errors: as for adding · not_found · conflict when it is archived or was changed meanwhile. */
export async function editDepartment(actor: CompanyActor, input: DepartmentEdit): Promise<Named> {
  return open(actor, "department.edit", async (db) => {
    const companyId = actor.company.id;
    await lockCompany(db, companyId);
    const stored = { ...(await load(db, input.id)), supervisors: await supervisorIds(db, input.id) };
    refuseArchived(stored);
    const { id, version } = stored;
    await refuseStale(db, { type: "department", id, version, seen: input.version });
    const changes = changesOf(await valuesOf(db, stored), await valuesOf(db, input));
    if (!changes) return { id, name: stored.name };
    if (input.parentId !== stored.parentId) await chooseParent(db, id, input.parentId);
    if (input.siteId && input.siteId !== stored.siteId) await chooseSite(db, companyId, input.siteId);
    await setSupervisors(db, companyId, id, stored.supervisors, input.supervisors);
    const { count } = await db.department.updateMany({
      where: { id, version },
      data: { ...columnsOf(input), version: version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { subject: subject({ id, name: input.name }), ...changes });
    return { id, name: input.name };
  });
}

/** Errors: conflict while active people belong to it or active departments lie below it. */
export async function archiveDepartment(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, true);
}

/** Errors: conflict at `name` when another department took it · invalid when what it lay below is gone too. */
export async function restoreDepartment(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, false);
}

async function setArchived(actor: CompanyActor, id: string, archive: boolean): Promise<Named> {
  return open(actor, "department.edit", async (db) => {
    const companyId = actor.company.id;
    await lockCompany(db, companyId);
    await lockDepartment(db, companyId, id);
    const stored = await load(db, id);
    const named = { id, name: stored.name };
    if ((stored.archivedAt !== null) === archive) return named;
    if (archive) await refuseInUse(db, named);
    else await chooseParent(db, id, stored.parentId);
    const { count } = await db.department.updateMany({
      where: { id, version: stored.version },
      data: { archivedAt: archive ? new Date() : null, version: stored.version + 1 },
    });
    if (count === 0) throw raced();
    const act = archive ? "department.archive" : "department.restore";
    await recordAudit(db, { act, subject: subject(stored) });
    return named;
  });
}

async function refuseInUse(db: Db, { id, name }: Named): Promise<void> {
  const employees = await db.employee.count({ where: { departmentId: id, archivedAt: null } });
  const children = await db.department.count({ where: { parentId: id, archivedAt: null } });
  refuseDepartmentInUse(name, { employees, children });
}

const columnsOf = ({ name, parentId, costCentre, siteId, zone }: Omit<DepartmentInput, "supervisors">) => ({
  name,
  parentId,
  costCentre,
  siteId,
  zone,
});

/** What the audit trail keeps: references by name for people and by id for certainty. */
export async function valuesOf(db: Db, input: DepartmentInput) {
  const { name, parentId, costCentre, siteId, zone } = input;
  const parent = parentId ? await db.department.findFirst({ where: { id: parentId } }) : null;
  const site = siteId ? await db.site.findFirst({ where: { id: siteId } }) : null;
  const people = await db.employee.findMany({
    where: { id: { in: input.supervisors } },
    orderBy: [{ nameSearch: "asc" }, { id: "asc" }],
    select: { name: true },
  });
  return {
    name,
    parent: parent?.name ?? null,
    parentId,
    costCentre,
    site: site?.name ?? null,
    siteId,
    zone,
    supervisors: people.map((person) => person.name),
  };
}

async function load(db: Db, id: string) {
  const row = await db.department.findFirst({ where: { id } });
  if (!row) throw notFound();
  return row;
}

const subject = ({ id, name }: Named) => ({ type: "department", id, name });
