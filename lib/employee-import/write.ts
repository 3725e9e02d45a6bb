import type { CompanyActor } from "#lib/access/actor.ts";
import { type AuditAct, recordAudits } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { mostDepartments } from "#lib/department/rules.ts";
import { moveHome } from "#lib/employee/home.ts";
import { AppError } from "#lib/errors.ts";
import { raced } from "#lib/history/stale.ts";
import { said } from "#lib/i18n/said.ts";
import { newId } from "#lib/shared/ids.ts";
import { toDbDate } from "#lib/shared/local-time.ts";
import { searchText } from "#lib/shared/search-text.ts";
import type { PeoplePlan, PlannedPerson } from "./rules.ts";
import { writeTerms } from "./write-terms.ts";

/** What was written, and what the trail says of it. */
export interface Writing {
  db: Db;
  actor: CompanyActor;
  today: string;
  audits: AuditAct[];
}

type Placed = PlannedPerson & { id: string; departmentId: string | null; isNew: boolean };

/** Writes a plan: departments first, then people, where they are at home, and what was agreed with them. */
export async function writePeople(
  db: Db,
  actor: CompanyActor,
  plan: PeoplePlan,
  fileName: string,
  today: string,
): Promise<void> {
  const writing: Writing = { db, actor, today, audits: [] };
  const departments = await makeDepartments(writing, plan.newDepartments);
  const people = plan.people.map((one): Placed => {
    const { department } = one;
    const departmentId =
      department && (department.id ?? departments.get(department.name.toLowerCase()) ?? null);
    return { ...one, id: one.id ?? newId(), departmentId, isNew: one.id === null };
  });
  await addPeople(
    writing,
    people.filter((one) => one.isNew),
  );
  for (const one of people.filter((person) => !person.isNew)) await changePerson(writing, one);
  await writeTerms(writing, people);
  const reason = said("audit.namedInFile", { file: fileName });
  if (writing.audits.length > 0)
    await recordAudits(
      db,
      writing.audits.map((act) => ({ ...act, reason })),
    );
}

/** Errors: conflict when there would be more than a company has. */
async function makeDepartments({ db, actor, audits }: Writing, names: readonly string[]) {
  if (names.length > 0 && (await db.department.count()) + names.length > mostDepartments)
    throw new AppError("conflict", said("department.tooMany", { most: mostDepartments }));
  const rows = names.map((name) => ({ companyId: actor.company.id, id: newId(), name }));
  if (rows.length > 0) await db.department.createMany({ data: rows });
  for (const { id, name } of rows)
    audits.push({ act: "department.add", subject: { type: "department", id, name }, after: { name } });
  return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
}

async function addPeople({ db, actor, audits, today }: Writing, people: readonly Placed[]): Promise<void> {
  if (people.length === 0) return;
  const companyId = actor.company.id;
  await db.employee.createMany({
    data: people.map((one) => ({ companyId, id: one.id, number: one.number, ...columnsOf(one) })),
  });
  const homes = people.flatMap(({ id, departmentId, hiredOn }) => {
    const since = hiredOn && hiredOn < today ? hiredOn : today;
    return departmentId
      ? [{ companyId, id: newId(), employeeId: id, departmentId, validFrom: toDbDate(since) }]
      : [];
  });
  if (homes.length > 0) await db.homeDepartment.createMany({ data: homes });
  for (const one of people)
    audits.push({
      act: "employee.add",
      subject: subject(one),
      after: { number: one.number, ...valuesOf(one) },
    });
}

async function changePerson({ db, actor, audits, today }: Writing, one: Placed): Promise<void> {
  const { id, version, departmentId, changes } = one;
  const own = changes.filter(({ column }) => column !== "weekly_hours" && column !== "rate");
  if (own.length === 0) return;
  const { count } = await db.employee.updateMany({
    where: { id, version },
    data: { ...columnsOf(one), version: version + 1 },
  });
  if (count === 0) throw raced();
  if (own.some(({ column }) => column === "department"))
    await moveHome(db, { companyId: actor.company.id, employeeId: id, departmentId, today });
  const side = (which: "before" | "after") =>
    Object.fromEntries(own.map((change) => [fieldOf[change.column] ?? change.column, change[which]]));
  audits.push({ subject: subject(one), before: side("before"), after: side("after") });
}

/** The names of the record's own fields in the trail, where a list calls them otherwise. */
const fieldOf: Record<string, string> = { hired: "hiredOn", ends: "endsOn" };

function columnsOf({ name, email, departmentId, site, role, hiredOn, endsOn }: Placed) {
  return {
    name,
    nameSearch: searchText(name),
    email,
    departmentId,
    siteId: site?.id ?? null,
    role,
    hiredOn: hiredOn ? toDbDate(hiredOn) : null,
    endsOn: endsOn ? toDbDate(endsOn) : null,
  };
}

function valuesOf({ name, email, department, departmentId, site, role, hiredOn, endsOn }: Placed) {
  const places = { department: department?.name ?? null, departmentId, site: site?.name ?? null };
  return { name, email, ...places, siteId: site?.id ?? null, role, hiredOn, endsOn };
}

const subject = ({ id, name }: Placed) => ({ type: "employee", id, name });
