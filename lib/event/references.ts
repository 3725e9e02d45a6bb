import type { CompanyActor } from "#lib/access/actor.ts";
import { holdCustomer } from "#lib/customer/sql.ts";
import type { Db } from "#lib/db/scope.ts";
import { holdDepartment } from "#lib/department/sql.ts";
import { AppError, type FieldErrors } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { holdPackage } from "#lib/package/sql.ts";
import { isZone } from "#lib/shared/fields.ts";
import { holdSite } from "#lib/site/sql.ts";

/** What an event refers to. */
export interface References {
  packageId: string | null;
  departmentId: string | null;
  siteId: string | null;
  customerId: string | null;
  assigneeId: string | null;
}

/** What an event refers to already, and its zone. */
export type Kept = References & { zone: string };

/** What the chosen records say about the event. */
export interface Chosen {
  zone: string;
  package: {
    name: string;
    durationMinutes: number;
    priceMinor: bigint | null;
    currency: string;
  } | null;
}

/**
 * Checks what an event is to refer to and holds it until the transaction ends. What it refers to already may stay,
 * though it was archived meanwhile.
 *
 * The zone is the site's, else the department's, else the company's; while neither changes it stays what it was.
 *
 * @param inReach whether the assignee is among the people the actor sees
 *
 * Errors: invalid at packageId, departmentId, siteId, customerId or assigneeId, all that are wrong at once.
 */
export async function chooseReferences(
  db: Db,
  actor: CompanyActor,
  wanted: References,
  kept: Kept | null,
  inReach: boolean,
): Promise<Chosen> {
  const fields: FieldErrors = {};
  const hold = { db, companyId: actor.company.id, kept, fields };
  const of = await readPackage(db, wanted.packageId);
  await check(hold, "packageId", wanted.packageId, holdPackage, {
    unknown: said("event.choosePackage"),
    archived: said("event.packageArchived", { name: of?.name ?? "" }),
  });
  await check(hold, "departmentId", wanted.departmentId, holdDepartment, {
    unknown: said("event.chooseDepartment"),
    archived: said("event.departmentArchived"),
  });
  await check(hold, "siteId", wanted.siteId, holdSite, {
    unknown: said("event.chooseSite"),
    archived: said("event.siteArchived"),
  });
  await check(hold, "customerId", wanted.customerId, holdCustomer, {
    unknown: said("event.chooseCustomer"),
    archived: said("event.customerArchived"),
  });
  await checkAssignee(hold, wanted.assigneeId, inReach);
  const zone = await zoneOf(hold, actor, wanted);
  const wrong = Object.values(fields)[0]?.[0];
  if (wrong) throw new AppError("invalid", wrong, { fields });
  return { zone, package: of };
}

interface Hold {
  db: Db;
  companyId: string;
  kept: Kept | null;
  fields: FieldErrors;
}

async function check(
  { db, companyId, kept, fields }: Hold,
  field: keyof References,
  id: string | null,
  hold: (db: Db, companyId: string, id: string) => Promise<boolean | null>,
  words: { unknown: string; archived: string },
): Promise<void> {
  if (!id || id === kept?.[field]) return;
  const active = await hold(db, companyId, id);
  if (active === null) fields[field] = [words.unknown];
  else if (!active) fields[field] = [words.archived];
}

async function checkAssignee({ db, kept, fields }: Hold, id: string | null, inReach: boolean): Promise<void> {
  if (!id || id === kept?.assigneeId) return;
  const person = await db.employee.findFirst({ where: { id }, select: { name: true, archivedAt: true } });
  if (!person || !inReach) fields.assigneeId = [said("event.chooseEmployee")];
  else if (person.archivedAt) fields.assigneeId = [said("event.employeeArchived", { name: person.name })];
}

async function zoneOf(
  { db, kept, fields }: Hold,
  actor: CompanyActor,
  { siteId, departmentId }: References,
): Promise<string> {
  if (kept && siteId === kept.siteId && departmentId === kept.departmentId) return kept.zone;
  const site = siteId ? await db.site.findFirst({ where: { id: siteId }, select: { zone: true } }) : null;
  const department = departmentId
    ? await db.department.findFirst({ where: { id: departmentId }, select: { zone: true } })
    : null;
  const zone = site?.zone ?? department?.zone ?? actor.company.zone;
  const field = site?.zone ? "siteId" : "departmentId";
  // A row may have come from a machine that knew more zones than this one.
  if (!isZone(zone)) fields[field] ??= [said("event.zoneNotKnown", { zone })];
  return zone;
}

async function readPackage(db: Db, id: string | null): Promise<Chosen["package"]> {
  if (!id) return null;
  return db.package.findFirst({
    where: { id },
    select: { name: true, durationMinutes: true, priceMinor: true, currency: true },
  });
}
