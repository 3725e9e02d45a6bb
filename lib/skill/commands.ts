import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { countUses, refuseReferred } from "#lib/deletion/referred.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { raced, refuseArchived, refuseStale, refuseUnseen } from "#lib/history/stale.ts";
import { said } from "#lib/i18n/said.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { newId } from "#lib/shared/ids.ts";
import { mostSkills, type SkillEdit, type SkillInput } from "./schema.ts";

interface Named {
  id: string;
  name: string;
}

/** Errors: conflict at `name` while another active skill has it, whatever its case, and when there would be too many. */
export async function addSkill(actor: CompanyActor, { name }: SkillInput): Promise<Named> {
  return open(actor, "skill.edit", async (db) => {
    await refuseTooMany(db);
    const id = newId();
    await db.skill.create({ data: { companyId: actor.company.id, id, name } });
    await recordAudit(db, { act: "skill.add", subject: subject({ id, name }), after: { name } });
    return { id, name };
  });
}

/** Another name, in every package that asks for it. Errors: not_found · conflict. */
export async function editSkill(actor: CompanyActor, input: SkillEdit): Promise<Named> {
  return open(actor, "skill.edit", async (db) => {
    const stored = await load(db, input.id);
    const { id, version } = stored;
    refuseArchived(stored);
    await refuseStale(db, { type: "skill", id, version, seen: input.version });
    const { name } = input;
    const changes = changesOf({ name: stored.name }, { name });
    if (!changes) return { id, name };
    const which = { where: { id, version }, data: { name, version: version + 1 } };
    if ((await db.skill.updateMany(which)).count === 0) throw raced();
    await recordAudit(db, { subject: subject({ id, name }), ...changes });
    return { id, name };
  });
}

/** Takes a skill out of every choice and frees its name; packages that ask for it keep it. */
export async function archiveSkill(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, true);
}

/** Errors: conflict at `name` when another skill took it meanwhile, and when there would be too many. */
export async function restoreSkill(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, false);
}

async function setArchived(actor: CompanyActor, id: string, archive: boolean): Promise<Named> {
  return open(actor, "skill.edit", async (db) => {
    const stored = await load(db, id);
    const { name, version } = stored;
    if ((stored.archivedAt !== null) === archive) return { id, name };
    if (!archive) await refuseTooMany(db);
    const data = { archivedAt: archive ? new Date() : null, version: version + 1 };
    if ((await db.skill.updateMany({ where: { id, version }, data })).count === 0) throw raced();
    await recordAudit(db, { act: archive ? "skill.archive" : "skill.restore", subject: subject(stored) });
    return { id, name };
  });
}

/**
 * Deletes a skill nothing refers to. A package that takes it up at the same moment wins: the key refuses.
 *
 * Errors: not_found · conflict when it is not the version seen, and while packages ask for it, archived ones too.
 */
export async function deleteSkill(actor: CompanyActor, id: string, seen?: number): Promise<Named> {
  return open(actor, "skill.edit", async (db) => {
    const stored = await load(db, id);
    const { name, version } = stored;
    refuseUnseen(stored, seen);
    // A package asks for a skill once.
    const packages = (take: number) => db.packageCrew.count({ where: { skillId: id }, take });
    refuseReferred(name, await countUses({ packages }));
    if ((await db.skill.deleteMany({ where: { id, version } })).count === 0) throw raced();
    await recordAudit(db, { act: "skill.delete", subject: subject(stored), before: { name } });
    return { id, name };
  });
}

async function refuseTooMany(db: Db): Promise<void> {
  const count = await db.skill.count({ where: { archivedAt: null } });
  if (count >= mostSkills) throw new AppError("conflict", said("skill.tooMany", { most: mostSkills }));
}

async function load(db: Db, id: string) {
  const row = await db.skill.findFirst({ where: { id } });
  if (!row) throw notFound();
  return row;
}

const subject = ({ id, name }: Named) => ({ type: "skill", id, name });
