import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { countUses, refuseReferred } from "#lib/deletion/referred.ts";
import { notFound } from "#lib/errors.ts";
import { raced, refuseArchived, refuseStale, refuseUnseen } from "#lib/history/stale.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { newId } from "#lib/shared/ids.ts";
import { searchText } from "#lib/shared/search-text.ts";
import { moneyOf, refuseSkillTwice, setParts } from "./parts.ts";
import type { PackageEdit, PackageInput } from "./schema.ts";
import { lockPackage } from "./sql.ts";
import { packageAsTyped } from "./typed.ts";
import { packageValues } from "./values.ts";

interface Named {
  id: string;
  name: string;
}

/**
 * Adds a package in the company's currency. Skills that are new are made.
 *
 * Errors: invalid at `price`, `crew` or `costs.<n>.amount` · conflict at `name` while another active package has it.
 */
export async function addPackage(actor: CompanyActor, input: PackageInput): Promise<Named> {
  return open(actor, "package.edit", async (db) => {
    const { id: companyId, currency } = actor.company;
    const id = newId();
    const written = valuesOf(input, currency);
    await db.package.create({ data: { companyId, id, ...columnsOf(written) } });
    await setParts(db, actor, id, written.crew, written.costs);
    const named = { id, name: input.name };
    await recordAudit(db, { act: "package.add", subject: subject(named), after: packageValues(written) });
    return named;
  });
}

/**
 * New complete values for a package, which keeps its currency.
 *
 * Errors: as for adding · not_found · conflict when it is archived or was changed meanwhile.
 */
export async function editPackage(actor: CompanyActor, input: PackageEdit): Promise<Named> {
  return open(actor, "package.edit", async (db) => {
    await lockPackage(db, actor.company.id, input.id);
    const stored = await load(db, input.id);
    const { id, version, currency } = stored;
    refuseArchived(stored);
    const { price, colour, crew, costs } = packageAsTyped(stored);
    const typed = { price, colour, crew: { rows: crew }, costs: { rows: costs } };
    await refuseStale(db, { type: "package", id, version, seen: input.version, typed });
    const written = valuesOf(input, currency);
    const changes = changesOf(packageValues(stored), packageValues(written));
    if (!changes) return { id, name: stored.name };
    const { count } = await db.package.updateMany({
      where: { id, version },
      data: { ...columnsOf(written), version: version + 1 },
    });
    if (count === 0) throw raced();
    if ("crew" in changes.after || "costs" in changes.after)
      await setParts(db, actor, id, written.crew, written.costs);
    await recordAudit(db, { subject: subject({ id, name: input.name }), ...changes });
    return { id, name: input.name };
  });
}

/** Takes a package out of every choice and frees its name; events made from it keep it. */
export async function archivePackage(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, true);
}

/** Errors: conflict at `name` when another package took it meanwhile. */
export async function restorePackage(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, false);
}

async function setArchived(actor: CompanyActor, id: string, archive: boolean): Promise<Named> {
  return open(actor, "package.edit", async (db) => {
    await lockPackage(db, actor.company.id, id);
    const stored = await load(db, id);
    const named = { id, name: stored.name };
    if ((stored.archivedAt !== null) === archive) return named;
    const { count } = await db.package.updateMany({
      where: { id, version: stored.version },
      data: { archivedAt: archive ? new Date() : null, version: stored.version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { act: archive ? "package.archive" : "package.restore", subject: subject(stored) });
    return named;
  });
}

/**
 * Deletes a package nothing refers to.
 *
 * Errors: not_found · conflict when it is not the version seen, and while events are made from it.
 */
export async function deletePackage(actor: CompanyActor, id: string, seen?: number): Promise<Named> {
  return open(actor, "package.edit", async (db) => {
    await lockPackage(db, actor.company.id, id);
    const stored = await load(db, id);
    refuseUnseen(stored, seen);
    const events = (take: number) => db.event.count({ where: { packageId: id }, take });
    refuseReferred(stored.name, await countUses({ events }));
    await db.packageCrew.deleteMany({ where: { packageId: id } });
    await db.packageCost.deleteMany({ where: { packageId: id } });
    await db.package.deleteMany({ where: { id } });
    const before = packageValues(stored);
    await recordAudit(db, { act: "package.delete", subject: subject(stored), before });
    return { id, name: stored.name };
  });
}

function valuesOf(input: PackageInput, currency: string) {
  const { name, durationMinutes, colour, note, crew } = input;
  refuseSkillTwice(crew);
  return { name, durationMinutes, colour, note, crew, currency, ...moneyOf(input, currency) };
}

function columnsOf({ crew: _crew, costs: _costs, ...columns }: ReturnType<typeof valuesOf>) {
  return { ...columns, nameSearch: searchText(columns.name) };
}

async function load(db: Db, id: string) {
  const position = { position: "asc" } as const;
  const row = await db.package.findFirst({
    where: { id },
    include: {
      crew: { select: { people: true, skill: { select: { name: true } } }, orderBy: position },
      costs: { select: { name: true, amountMinor: true }, orderBy: position },
    },
  });
  if (!row) throw notFound();
  return { ...row, crew: row.crew.map(({ people, skill }) => ({ skill: skill.name, people })) };
}

const subject = ({ id, name }: Named) => ({ type: "package", id, name });
