import type { CompanyActor } from "#lib/access/actor.ts";
import { assignableRoles, ownsCompany } from "#lib/access/assign.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { lockCompany } from "#lib/company/sql.ts";
import type { Db } from "#lib/db/scope.ts";
import { chooseDepartment } from "#lib/department/references.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { raced, refuseArchived, refuseStale } from "#lib/history/stale.ts";
import { said } from "#lib/i18n/said.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { newId } from "#lib/shared/ids.ts";
import { fromDbDate, localDay, toDbDate } from "#lib/shared/local-time.ts";
import { searchText } from "#lib/shared/search-text.ts";
import { chooseSite } from "#lib/site/commands.ts";
import { moveHome } from "./home.ts";
import { refuseLastOwner } from "./owners.ts";
import { refuseHigherRole } from "./rules.ts";
import type { EmployeeEdit, EmployeeInput } from "./schema.ts";

interface Named {
  id: string;
  name: string;
}

/**
 * Errors: invalid at `departmentId`, `siteId` or `role` when they are not to be chosen · conflict at `number` while
 * another active employee has it.
 */
export async function addEmployee(actor: CompanyActor, input: EmployeeInput): Promise<Named> {
  return open(actor, "employee.edit", async (db) => {
    refuseRole(actor, input.role);
    await chooseReferences(db, actor, { departmentId: null, siteId: null }, input);
    const id = newId();
    await db.employee.create({ data: { companyId: actor.company.id, id, ...columnsOf(input) } });
    await moveHome(db, moveOf(actor, id, input));
    await recordAudit(db, {
      act: "employee.add",
      subject: subject({ id, name: input.name }),
      after: await valuesOf(db, input),
    });
    return { id, name: input.name };
  });
}

/**
 * Errors: as for adding · not_found · forbidden when the employee may do more than the actor · conflict when
 * archived, changed meanwhile, or the last owner would lose the role.
 */
export async function editEmployee(actor: CompanyActor, input: EmployeeEdit): Promise<Named> {
  return open(actor, "employee.edit", async (db) => {
    // Owners change one at a time: two of them could otherwise take the role from one another.
    await lockCompany(db, actor.company.id);
    const stored = await load(db, input.id);
    const { id, version } = stored;
    refuseHigherRole(stored.name, stored.role, assignableRoles(actor));
    refuseArchived(stored);
    await refuseStale(db, { type: "employee", id, version, seen: input.version });
    const changes = changesOf(await valuesOf(db, fromRow(stored)), await valuesOf(db, input));
    if (!changes) return { id, name: stored.name };
    if (input.role !== stored.role) {
      refuseRole(actor, input.role);
      if (!ownsCompany(input.role)) await refuseLastOwner(db, stored, "role");
    }
    await chooseReferences(db, actor, stored, input);
    const { count } = await db.employee.updateMany({
      where: { id, version },
      data: { ...columnsOf(input), version: version + 1 },
    });
    if (count === 0) throw raced();
    await moveHome(db, moveOf(actor, id, input));
    await recordAudit(db, { subject: subject({ id, name: input.name }), ...changes });
    return { id, name: input.name };
  });
}

/** From today on, or for somebody who is new since they came. */
function moveOf({ company }: CompanyActor, employeeId: string, { departmentId, hiredOn }: EmployeeInput) {
  const today = localDay(new Date(), company.zone);
  return { companyId: company.id, employeeId, departmentId, today, since: hiredOn };
}

function refuseRole(actor: CompanyActor, role: string): void {
  if ((assignableRoles(actor) as string[]).includes(role)) return;
  throw invalid("role", said("employee.roleNotYours"));
}

interface References {
  departmentId: string | null;
  siteId: string | null;
}

/** Only what changes is checked: somebody may stay where they are, whatever became of it. */
async function chooseReferences(db: Db, actor: CompanyActor, from: References, to: References) {
  const companyId = actor.company.id;
  if (to.departmentId && to.departmentId !== from.departmentId)
    await chooseDepartment(db, companyId, to.departmentId);
  if (to.siteId && to.siteId !== from.siteId) await chooseSite(db, companyId, to.siteId);
}

function columnsOf(input: EmployeeInput) {
  const { name, number, email, departmentId, siteId, role, hiredOn, endsOn } = input;
  return {
    name,
    nameSearch: searchText(name),
    number,
    email,
    departmentId,
    siteId,
    role,
    hiredOn: hiredOn ? toDbDate(hiredOn) : null,
    endsOn: endsOn ? toDbDate(endsOn) : null,
  };
}

type Row = Awaited<ReturnType<typeof load>>;

export function fromRow(row: Row): EmployeeInput {
  return {
    ...row,
    hiredOn: row.hiredOn && fromDbDate(row.hiredOn),
    endsOn: row.endsOn && fromDbDate(row.endsOn),
  };
}

/** What the audit trail keeps: references by name for people and by id for certainty. */
export async function valuesOf(db: Db, input: EmployeeInput) {
  const { name, number, email, departmentId, siteId, role, hiredOn, endsOn } = input;
  const department = departmentId ? await db.department.findFirst({ where: { id: departmentId } }) : null;
  const site = siteId ? await db.site.findFirst({ where: { id: siteId } }) : null;
  return {
    name,
    number,
    email,
    department: department?.name ?? null,
    departmentId,
    site: site?.name ?? null,
    siteId,
    role,
    hiredOn,
    endsOn,
  };
}

/** One employee within the reach. Errors: not_found. */
export async function load(db: Db, id: string) {
  const row = await db.employee.findFirst({ where: { id } });
  if (!row) throw notFound();
  return row;
}

export const subject = ({ id, name }: Named) => ({ type: "employee", id, name });
