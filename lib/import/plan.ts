import type { ActorCompany } from "#lib/access/actor-company.ts";
import type { Db } from "#lib/db/scope.ts";
import type { FileRow, Messages, ParsedFile } from "./file/row.ts";
import type { TwiceTimes } from "./file/twice.ts";
import { type Directory, type Matched, type MatchedRow, matchRows } from "./matching.ts";
import type { PlacedPerson } from "./place-of.ts";
import { type Compared, compareRows, findOverlapsInFile, rowKey, tellObstacles } from "./rules.ts";
import { findKnownRows, findObstacles } from "./sql.ts";

/** What an import will do. It can be carried out when there are no problems and no choices open. */
export interface Plan extends Compared {
  rows: readonly FileRow[];
  matched: Matched;
  people: ReadonlyMap<string, PlacedPerson>;
  problems: Messages;
  notes: Messages;
  twice: TwiceTimes;
}

export interface FullDirectory extends Directory {
  employees: readonly PlacedPerson[];
}

/** Everybody and everything in use, for matching names. Read with the reach of the company. */
export async function readDirectory(db: Db): Promise<FullDirectory> {
  const where = { archivedAt: null };
  const named = { id: true, name: true } as const;
  const customers = await db.customer.findMany({ where, select: named });
  const projects = await db.project.findMany({ where, select: { ...named, customerId: true } });
  const select = { ...named, number: true, departmentId: true, siteId: true };
  const employees = await db.employee.findMany({ where, select });
  const sites = byId(await db.site.findMany({ select: { id: true, zone: true } }));
  const departments = byId(await db.department.findMany({ select: { id: true, zone: true, siteId: true } }));
  const siteOf = (id: string | null | undefined) => (id ? (sites.get(id) ?? null) : null);
  return {
    customers,
    projects,
    employees: employees.map(({ siteId, ...person }) => {
      const department = person.departmentId ? departments.get(person.departmentId) : null;
      return {
        ...person,
        site: siteOf(siteId),
        department: department ? { zone: department.zone, site: siteOf(department.siteId) } : null,
      };
    }),
  };
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Compares a file with what the company has: the same for a dry run and for the import itself. `settle` runs between
 * knowing whom the rows speak of and looking at their time; the import makes its new people and locks the chains there.
 */
export async function planImport(
  db: Db,
  company: ActorCompany,
  file: ParsedFile,
  settle: (matched: Matched) => Promise<void> = async () => {},
): Promise<Plan> {
  const problems = copyOf(file.problems);
  const notes = copyOf(file.notes);
  const directory = await readDirectory(db);
  const matched = matchRows(file.rows, directory, problems);
  findOverlapsInFile(matched.rows, problems);
  if (problems.total === 0) await settle(matched);
  const people = new Map(directory.employees.map((one) => [one.id, one]));
  // Somebody who is new has neither imports nor clock-ins that could be in the way.
  const existing = (row: MatchedRow) => people.has(row.employeeId);
  const known = await findKnownRows(db, company.id, matched.rows.filter(existing));
  const compared = compareRows(matched.rows, new Map(known.map((row) => [rowKey(row), row])), notes);
  const toWrite = [...compared.changes.map((one) => one.row), ...compared.adds].filter(existing);
  const changing = compared.changes.map((one) => one.known.clockInId);
  tellObstacles(await findObstacles(db, company.id, toWrite, changing), company.zone, problems);
  return { ...compared, rows: file.rows, matched, people, problems, notes, twice: file.twice };
}

/** The work of a transaction may run again: each time with the file's own messages. */
function copyOf(messages: Messages): Messages {
  return { shown: [...messages.shown], total: messages.total };
}
