import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { holdCustomer } from "#lib/customer/sql.ts";
import type { Db } from "#lib/db/scope.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { raced, refuseArchived, refuseStale } from "#lib/history/stale.ts";
import { said } from "#lib/i18n/said.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { newId } from "#lib/shared/ids.ts";
import { searchText } from "#lib/shared/search-text.ts";
import type { ProjectEdit, ProjectInput } from "./schema.ts";

interface Named {
  id: string;
  name: string;
}

/** Errors: invalid at `customerId` when it is not an active customer of the company · conflict at `name`. */
export async function addProject(actor: CompanyActor, input: ProjectInput): Promise<Named> {
  return open(actor, "project.edit", async (db) => {
    const id = newId();
    await chooseCustomer(db, actor.company.id, input.customerId);
    const { customerId, name, code } = input;
    await db.project.create({
      data: { companyId: actor.company.id, id, customerId, name, code, nameSearch: searchText(name) },
    });
    const values = await valuesOf(db, input);
    await recordAudit(db, { act: "project.add", subject: subject({ id, name }), after: values });
    return { id, name };
  });
}

/** Errors: not_found · invalid at `customerId` · conflict when archived, changed meanwhile, or the name is taken. */
export async function editProject(actor: CompanyActor, input: ProjectEdit): Promise<Named> {
  return open(actor, "project.edit", async (db) => {
    const stored = await load(db, input.id);
    refuseArchived(stored);
    await refuseStale(db, { type: "project", id: stored.id, version: stored.version, seen: input.version });
    const changes = changesOf(await valuesOf(db, stored), await valuesOf(db, input));
    if (!changes) return { id: stored.id, name: stored.name };
    const { customerId, name, code } = input;
    if (customerId !== stored.customerId) await chooseCustomer(db, actor.company.id, customerId);
    const { count } = await db.project.updateMany({
      where: { id: stored.id, version: stored.version },
      data: { customerId, name, code, nameSearch: searchText(name), version: stored.version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { subject: subject({ id: stored.id, name }), ...changes });
    return { id: stored.id, name };
  });
}

/** Takes a project out of every choice; its clock-ins keep it. */
export async function archiveProject(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, true);
}

/** Errors: conflict when the name was taken meanwhile. */
export async function restoreProject(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, false);
}

async function setArchived(actor: CompanyActor, id: string, archive: boolean): Promise<Named> {
  return open(actor, "project.edit", async (db) => {
    const stored = await load(db, id);
    const named = { id, name: stored.name };
    if ((stored.archivedAt !== null) === archive) return named;
    const { count } = await db.project.updateMany({
      where: { id, version: stored.version },
      data: { archivedAt: archive ? new Date() : null, version: stored.version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { act: archive ? "project.archive" : "project.restore", subject: subject(stored) });
    return named;
  });
}

async function chooseCustomer(db: Db, companyId: string, customerId: string): Promise<void> {
  const active = await holdCustomer(db, companyId, customerId);
  if (active === null) throw invalid("customerId", said("project.chooseCustomer"));
  if (!active) throw invalid("customerId", said("project.customerArchived"));
}

/** The customer is kept by name for people and by id for certainty. */
export async function valuesOf(db: Db, { customerId, name, code }: ProjectInput) {
  const customer = await db.customer.findFirst({ where: { id: customerId }, select: { name: true } });
  return { name, code, customer: customer?.name ?? null, customerId };
}

async function load(db: Db, id: string) {
  const row = await db.project.findFirst({ where: { id } });
  if (!row) throw notFound();
  return row;
}

const subject = ({ id, name }: Named) => ({ type: "project", id, name });
