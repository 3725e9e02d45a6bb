import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { notFound } from "#lib/errors.ts";
import { raced, refuseArchived, refuseStale } from "#lib/history/stale.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { newId } from "#lib/shared/ids.ts";
import { searchText } from "#lib/shared/search-text.ts";
import type { CustomerEdit, CustomerInput } from "./schema.ts";

interface Named {
  id: string;
  name: string;
}

const valuesOf = ({ name, code, email, note }: CustomerInput) => ({ name, code, email, note });

/** Errors: conflict at `name` while another active customer has it. */
export async function addCustomer(actor: CompanyActor, input: CustomerInput): Promise<Named> {
  return open(actor, "customer.edit", async (db) => {
    const id = newId();
    const values = valuesOf(input);
    await db.customer.create({
      data: { companyId: actor.company.id, id, ...values, nameSearch: searchText(input.name) },
    });
    await recordAudit(db, { act: "customer.add", subject: subject({ id, ...values }), after: values });
    return { id, name: input.name };
  });
}

/** Errors: not_found · conflict when it is archived, was changed meanwhile, or the name is taken. */
export async function editCustomer(actor: CompanyActor, input: CustomerEdit): Promise<Named> {
  return open(actor, "customer.edit", async (db) => {
    const stored = await load(db, input.id);
    refuseArchived(stored);
    await refuseStale(db, {
      type: "customer",
      id: stored.id,
      version: stored.version,
      seen: input.version,
    });
    const values = valuesOf(input);
    const changes = changesOf(valuesOf(stored), values);
    if (!changes) return { id: stored.id, name: stored.name };
    const { count } = await db.customer.updateMany({
      where: { id: stored.id, version: stored.version },
      data: { ...values, nameSearch: searchText(input.name), version: stored.version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { subject: subject({ id: stored.id, name: input.name }), ...changes });
    return { id: stored.id, name: input.name };
  });
}

/** Takes a customer out of every choice; its projects go with it, its clock-ins keep it. */
export async function archiveCustomer(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, true);
}

/** Errors: conflict at `name` when another customer took the name meanwhile. */
export async function restoreCustomer(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, false);
}

async function setArchived(actor: CompanyActor, id: string, archive: boolean): Promise<Named> {
  return open(actor, "customer.edit", async (db) => {
    const stored = await load(db, id);
    const named = { id, name: stored.name };
    if ((stored.archivedAt !== null) === archive) return named;
    const { count } = await db.customer.updateMany({
      where: { id, version: stored.version },
      data: { archivedAt: archive ? new Date() : null, version: stored.version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, {
      act: archive ? "customer.archive" : "customer.restore",
      subject: subject(stored),
    });
    return named;
  });
}

async function load(db: Db, id: string) {
  const row = await db.customer.findFirst({ where: { id } });
  if (!row) throw notFound();
  return row;
}

const subject = ({ id, name }: Named) => ({ type: "customer", id, name });
