import { said } from "#lib/i18n/said.ts";
import { newId } from "#lib/shared/ids.ts";
import { addMessage, type FileRow, type Messages } from "./file/row.ts";

/** Somebody a row may speak of. */
export interface Person {
  id: string;
  number: string;
  name: string;
}

export interface Named {
  id: string;
  name: string;
}

export interface ProjectName extends Named {
  customerId: string;
}

/** Everybody and everything that is in use in a company. */
export interface Directory {
  employees: readonly Person[];
  customers: readonly Named[];
  projects: readonly ProjectName[];
}

/** A row whose words have become ids. */
export interface MatchedRow extends FileRow {
  employeeId: string;
  customerId: string | null;
  projectId: string | null;
  /** The n-th row of this employee with this start: with them, what a row is known by */
  ordinal: number;
}

export interface Matched {
  rows: MatchedRow[];
  /** What the company does not have yet; ids are theirs already, numbers come later */
  newEmployees: Named[];
  newCustomers: Named[];
  newProjects: ProjectName[];
}

/**
 * Finds whom and what rows speak of: people by number, then by name; customers by name, projects by name within
 * their customer. Case and spaces at the ends do not count. Two people of one name are told apart by their numbers only.
 */
export function matchRows(rows: readonly FileRow[], directory: Directory, problems: Messages): Matched {
  const people = personFinder(directory.employees);
  const customers = nameFinder(directory.customers);
  const knownProjects = Map.groupBy(directory.projects, (one) => one.customerId);
  const projects = new Map<string, ReturnType<typeof nameFinder<ProjectName>>>();
  const projectsOf = (customerId: string) => {
    let finder = projects.get(customerId);
    if (!finder) {
      finder = nameFinder(knownProjects.get(customerId) ?? [], { customerId });
      projects.set(customerId, finder);
    }
    return finder;
  };
  const ordinals = new Map<string, number>();
  const matched: MatchedRow[] = [];
  for (const row of rows) {
    const employeeId = people.find(row.employee);
    if (employeeId === null) {
      addMessage(problems, row.line, said("import.severalPeople", { name: row.employee }));
      continue;
    }
    const customerId = row.customer === null ? null : customers.find(row.customer);
    const projectId =
      row.project === null || customerId === null ? null : projectsOf(customerId).find(row.project);
    const key = `${employeeId} ${row.startSecond}`;
    const ordinal = (ordinals.get(key) ?? 0) + 1;
    ordinals.set(key, ordinal);
    matched.push({ ...row, employeeId, customerId, projectId, ordinal });
  }
  return {
    rows: matched,
    newEmployees: people.made,
    newCustomers: customers.made,
    newProjects: [...projects.values()].flatMap((finder) => finder.made),
  };
}

function keyOf(text: string): string {
  return text.trim().toLowerCase();
}

function personFinder(employees: readonly Person[]) {
  const byNumber = new Map(employees.map((one) => [keyOf(one.number), one.id]));
  /** null: several of this name */
  const byName = new Map<string, string | null>();
  for (const one of employees) byName.set(keyOf(one.name), byName.has(keyOf(one.name)) ? null : one.id);
  const made: Named[] = [];
  return {
    made,
    find(text: string): string | null {
      const key = keyOf(text);
      const known = byNumber.get(key) ?? byName.get(key);
      if (known !== undefined) return known;
      const person = { id: newId(), name: text };
      made.push(person);
      byName.set(key, person.id);
      return person.id;
    },
  };
}

function nameFinder<T extends Named>(known: readonly T[], more = {} as Omit<T, "id" | "name">) {
  const byName = new Map(known.map((one) => [keyOf(one.name), one.id]));
  const made: T[] = [];
  return {
    made,
    find(text: string): string {
      const found = byName.get(keyOf(text));
      if (found !== undefined) return found;
      const one = { ...more, id: newId(), name: text } as T;
      made.push(one);
      byName.set(keyOf(text), one.id);
      return one.id;
    },
  };
}
