import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { newId } from "#lib/shared/ids.ts";
import { mostViews, type ViewEdit, type ViewInput } from "./schema.ts";

interface Named {
  id: string;
  name: string;
}

/**
 * Keeps a view under a name; one of the actor's own with that name is replaced.
 *
 * Errors: conflict beyond the most views of a list.
 */
export async function saveView(actor: CompanyActor, input: ViewInput): Promise<Named> {
  return open(actor, "view.edit", async (db) => {
    const { list, name, query, shared } = input;
    const employeeId = ownerOf(actor);
    const own = await db.savedView.findMany({ where: { list, employeeId } });
    const same = own.find((view) => isSameName(view.name, name));
    if (same) return change(db, same, { name, query, shared });
    if (own.length >= mostViews)
      throw new AppError("conflict", said("saved-view.tooMany", { most: mostViews }));
    const id = newId();
    const values = { list, name, query, shared };
    await db.savedView.create({ data: { companyId: actor.company.id, id, employeeId, ...values } });
    await recordAudit(db, { act: "view.add", subject: subject({ id, name }), after: values });
    return { id, name };
  });
}

/** Another name, for oneself or for all. Errors: not_found · forbidden for a colleague's · conflict at `name`. */
export async function editView(actor: CompanyActor, { id, name, shared }: ViewEdit): Promise<Named> {
  return open(actor, "view.edit", async (db) => {
    const stored = await loadOwn(db, actor, id);
    const { list, employeeId, query } = stored;
    const own = await db.savedView.findMany({ where: { list, employeeId, id: { not: id } } });
    if (own.some((view) => isSameName(view.name, name))) {
      const message = said("saved-view.nameTaken");
      throw new AppError("conflict", message, { fields: { name: [message] } });
    }
    return change(db, stored, { name, query, shared });
  });
}

/** Errors: not_found · forbidden for a colleague's. */
export async function deleteView(actor: CompanyActor, id: string): Promise<Named> {
  return open(actor, "view.edit", async (db) => {
    const { list, name, query, shared } = await loadOwn(db, actor, id);
    await db.savedView.deleteMany({ where: { id, employeeId: ownerOf(actor) } });
    await recordAudit(db, {
      act: "view.delete",
      subject: subject({ id, name }),
      before: { list, name, query, shared },
    });
    return { id, name };
  });
}

type Values = {
  name: string;
  query: string;
  shared: boolean;
};

async function change(db: Db, stored: Named & Values, values: Values): Promise<Named> {
  const { id } = stored;
  const { name, query, shared } = stored;
  const changes = changesOf({ name, query, shared }, values);
  if (!changes) return { id, name };
  await db.savedView.updateMany({ where: { id }, data: values });
  await recordAudit(db, { act: "view.edit", subject: subject({ id, name: values.name }), ...changes });
  return { id, name: values.name };
}

/** The permission's reach is one's own, which nobody has who is no employee here. */
function ownerOf({ employeeId }: CompanyActor): string {
  if (!employeeId) throw notFound();
  return employeeId;
}

async function loadOwn(db: Db, actor: CompanyActor, id: string) {
  const row = await db.savedView.findFirst({ where: { id } });
  if (!row) throw notFound();
  if (row.employeeId !== actor.employeeId) throw new AppError("forbidden", said("saved-view.notYours"));
  return row;
}

const isSameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const subject = ({ id, name }: Named) => ({ type: "view", id, name });
