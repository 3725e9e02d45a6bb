import { said } from "#lib/i18n/said.ts";
import { parseRate } from "#lib/pay/rules.ts";
import { minorDigits } from "#lib/shared/money.ts";
import { holdsOn, type Kept } from "#lib/shared/spans.ts";
import type { PersonRow } from "./read.ts";
import type { Column, FieldChange, RowProblem } from "./schema.ts";
import { type Here, planTerm, type TermPlan } from "./terms.ts";

interface Named {
  id: string;
  name: string;
}

export interface KnownContract extends Kept {
  weeklyMinutes: number;
}

export interface KnownRate extends Kept {
  per: string;
  amountMinor: bigint;
  currency: string;
}

/** Somebody who is there already, with what a list may change. */
export interface KnownPerson extends Named {
  version: number;
  email: string | null;
  department: Named | null;
  site: Named | null;
  role: string;
  hiredOn: string | null;
  endsOn: string | null;
  contracts: KnownContract[];
  /** Their standard rates */
  rates: KnownRate[];
}

/** What a list is held against. */
export interface Known {
  today: string;
  /** Of the company: for rates that name none */
  currency: string;
  people: ReadonlyMap<string, KnownPerson>;
  archivedNumbers: ReadonlySet<string>;
  /** Active ones by their name and by their whole path, in small letters */
  departments: ReadonlyMap<string, Named>;
  sites: ReadonlyMap<string, Named>;
  /** Roles the reader may give */
  roles: readonly string[];
  /** Roles that must never be left empty: not for a list */
  owningRoles: readonly string[];
  mayPay: boolean;
  mayContract: boolean;
}

/** A rate as a row has it, in whole units. */
export interface WantedRate {
  amountMinor: bigint;
  currency: string;
  per: string;
}

/** What one row comes to. A department that is still to be made has a name and no id. */
export interface PlannedPerson {
  line: number;
  id: string | null;
  version: number;
  number: string;
  name: string;
  email: string | null;
  department: { id: string | null; name: string } | null;
  site: Named | null;
  role: string;
  hiredOn: string | null;
  endsOn: string | null;
  contract: { plan: TermPlan; weeklyMinutes: number } | null;
  rate: ({ plan: TermPlan } & WantedRate) | null;
  changes: FieldChange[];
}

export interface PeoplePlan {
  people: PlannedPerson[];
  unchanged: number;
  problems: RowProblem[];
  newDepartments: string[];
  /** Whose pay the list says as it is */
  samePay: Named[];
}

const key = (text: string) => text.toLowerCase();

/** What a list would do, row by row: nothing of it has happened yet. */
export function planPeople(rows: readonly PersonRow[], known: Known): PeoplePlan {
  const plan: PeoplePlan = { people: [], unchanged: 0, problems: [], newDepartments: [], samePay: [] };
  const lines = new Map<string, number>();
  const made = new Map<string, string>();
  for (const row of rows) {
    const problem = (column: Column | null, message: string) =>
      plan.problems.push({ line: row.line, column, message });
    const before = lines.get(row.number);
    lines.set(row.number, before ?? row.line);
    if (before !== undefined) {
      problem("number", said("employee-import.numberTwice", { line: before }));
      continue;
    }
    const planned = planRow(row, known, problem);
    if (!planned) continue;
    const { id, name, department, rate } = planned;
    if (id !== null && rate?.plan.kind === "same") plan.samePay.push({ id, name });
    if (department?.id === null && !made.has(key(department.name)))
      made.set(key(department.name), department.name);
    if (planned.changes.length === 0) plan.unchanged += 1;
    else plan.people.push(planned);
  }
  plan.newDepartments = [...made.values()];
  return plan;
}

type Problem = (column: Column | null, message: string) => void;

function planRow(row: PersonRow, known: Known, problem: Problem): PlannedPerson | null {
  const stored = known.people.get(row.number) ?? null;
  const name = row.name ?? stored?.name;
  if (!name) problem("name", said("shared.fillIn"));
  if (!stored && known.archivedNumbers.has(row.number))
    problem("number", said("employee-import.isArchived", { number: row.number }));
  const site = row.site === undefined ? (stored?.site ?? null) : known.sites.get(key(row.site));
  if (site === undefined) problem("site", said("employee-import.noSuchSite", { name: row.site ?? "" }));
  const role = row.role ?? stored?.role ?? known.roles[0] ?? "";
  refuseRole(stored, role, known, problem);
  const hiredOn = row.hired ?? stored?.hiredOn ?? null;
  const endsOn = row.ends ?? stored?.endsOn ?? null;
  if (hiredOn && endsOn && endsOn < hiredOn)
    problem(row.ends === undefined ? "hired" : "ends", said("shared.lastDayBeforeFirst"));
  const here = { today: known.today, hired: hiredOn, ends: endsOn };
  const contract = planContract(row, stored, known, here, problem);
  const rate = planRate(row, stored, known, here, problem);
  if (!name || site === undefined) return null;
  const planned = {
    line: row.line,
    id: stored?.id ?? null,
    version: stored?.version ?? 0,
    number: row.number,
    name,
    email: row.email ?? stored?.email ?? null,
    department: departmentOf(row, stored, known),
    site,
    role,
    hiredOn,
    endsOn,
    contract,
    rate,
  };
  return { ...planned, changes: changesOf(planned, stored) };
}

function departmentOf({ department }: PersonRow, stored: KnownPerson | null, known: Known) {
  if (department === undefined) return stored?.department ?? null;
  return known.departments.get(key(department)) ?? { id: null, name: department };
}

function refuseRole(stored: KnownPerson | null, role: string, known: Known, problem: Problem): void {
  const { roles, owningRoles } = known;
  if (stored && !roles.includes(stored.role))
    problem(null, said("employee.mayDoMore", { name: stored.name }));
  else if (role !== stored?.role && !roles.includes(role)) problem("role", said("employee.roleNotYours"));
  else if (stored && role !== stored.role && owningRoles.includes(stored.role))
    problem("role", said("employee-import.ownerStays"));
}

function planContract(
  { weeklyMinutes }: PersonRow,
  stored: KnownPerson | null,
  known: Known,
  here: Here,
  problem: Problem,
): PlannedPerson["contract"] {
  if (weeklyMinutes === undefined) return null;
  if (!known.mayContract) problem("weekly_hours", said("shared.roleForbids"));
  const plan = planTerm(stored?.contracts ?? [], (one) => one.weeklyMinutes === weeklyMinutes, here);
  if (plan.kind === "over") problem("weekly_hours", said("employee-import.hasLeft"));
  return { plan, weeklyMinutes };
}

function planRate(
  row: PersonRow,
  stored: KnownPerson | null,
  known: Known,
  here: Here,
  problem: Problem,
): PlannedPerson["rate"] {
  if (row.rate === undefined) return null;
  if (!known.mayPay) problem("rate", said("shared.roleForbids"));
  const currency = row.currency ?? known.currency;
  const amountMinor = parseRate(row.rate, currency);
  if (amountMinor === null) {
    problem("rate", said("pay.notAnAmount", { currency, digits: minorDigits(currency) }));
    return null;
  }
  const wanted = { amountMinor, currency, per: "hour" };
  const present = stored?.rates.find((one) => holdsOn(one, known.today));
  if (present && present.per !== wanted.per) problem("rate", said("employee-import.notByTheHour"));
  const same = (one: KnownRate) =>
    one.amountMinor === amountMinor && one.currency === currency && one.per === wanted.per;
  const plan = planTerm(stored?.rates ?? [], same, here);
  if (plan.kind === "over") problem("rate", said("employee-import.hasLeft"));
  return { plan, ...wanted };
}

function changesOf(planned: Omit<PlannedPerson, "changes">, stored: KnownPerson | null): FieldChange[] {
  const { contract, rate } = planned;
  const pairs: [Column, string | null, string | null][] = [
    ["name", stored?.name ?? null, planned.name],
    ["email", stored?.email ?? null, planned.email],
    ["department", stored?.department?.name ?? null, planned.department?.name ?? null],
    ["site", stored?.site?.name ?? null, planned.site?.name ?? null],
    ["role", stored?.role ?? null, planned.role],
    ["hired", stored?.hiredOn ?? null, planned.hiredOn],
    ["ends", stored?.endsOn ?? null, planned.endsOn],
  ];
  const changes = pairs
    .filter(([, before, after]) => before !== after)
    .map(([column, before, after]): FieldChange => ({ column, before, after }));
  // A department that was put away may have the name of one in use.
  if (stored && stored.department?.id !== planned.department?.id && !changes.some(isDepartment))
    changes.push({
      column: "department",
      before: stored.department?.name ?? null,
      after: planned.department?.name ?? null,
    });
  if (contract && contract.plan.kind !== "same")
    changes.push({ column: "weekly_hours", before: null, after: String(contract.weeklyMinutes) });
  // What somebody was paid is not told here: that would be a look.
  if (rate && rate.plan.kind !== "same")
    changes.push({ column: "rate", before: null, after: `${rate.amountMinor} ${rate.currency}` });
  return changes;
}

const isDepartment = ({ column }: FieldChange) => column === "department";
