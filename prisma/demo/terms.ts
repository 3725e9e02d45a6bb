import type { Contract, Employee, HomeDepartment, PayRate } from "#lib/db/generated/client.ts";
import { datesOf } from "#lib/shared/dated.ts";
import { addDays, fromDbDate } from "#lib/shared/local-time.ts";
import { minorDigits } from "#lib/shared/money.ts";
import type { Span } from "#lib/shared/spans.ts";
import type { Random } from "#lib/testing/random.ts";
import type { Member, Roster } from "./roster.ts";

/** What was agreed with the people of a company: where they are at home, for how many hours, and for how much. */
export function agreedTerms(roster: Roster, today: string) {
  const random = roster.random.fork("terms");
  const people: Terms[] = [
    ...roster.members.map((member, at) => memberTerms(roster, random, member, at, today)),
    ...roster.bookkeepers.map((employee) => clerkTerms(roster, random, employee)),
  ];
  return {
    home_departments: people.flatMap((one) => one.homes),
    contracts: people.flatMap((one) => one.contracts),
    pay_rates: people.flatMap((one) => one.rates),
  };
}

interface Terms {
  homes: HomeDepartment[];
  contracts: Contract[];
  rates: PayRate[];
}

/** Pay an hour in whole units of the currency; months are of 160 hours. */
const hourly: Record<string, { least: number; most: number; step: number }> = {
  EUR: { least: 1400, most: 2100, step: 10 },
  USD: { least: 2800, most: 5200, step: 25 },
  JPY: { least: 1150, most: 1900, step: 10 },
};
/** Roles that are paid by the month, and how much better than by the hour */
const byMonth: Record<string, number> = { owner: 260, manager: 230, payroll_clerk: 190, viewer: 170 };

function memberTerms(
  { company, departments, since }: Roster,
  random: Random,
  { employee, plan }: Member,
  at: number,
  today: string,
): Terms {
  const hired = employee.hiredOn ? fromDbDate(employee.hiredOn) : since;
  const last = employee.endsOn && fromDbDate(employee.endsOn);
  const write = writer(random, company.id, employee);
  const weeklyMinutes = random.chance(0.2)
    ? 60 * random.whole(16, 30)
    : plan.pattern === "office"
      ? 2250
      : 2340;
  const kind = random.chance(0.08) ? "casual" : "permanent";
  // Every eleventh began for a fixed term and came back after a break: a gap the portal has to show.
  const returned = at % 11 === 5 && addDays(hired, 120) < addDays(today, -60);
  const pause = addDays(hired, 90);
  const contracts = returned
    ? [
        write.contract({ from: hired, to: pause, weeklyMinutes, kind: "fixed_term" }),
        write.contract({ from: addDays(pause, 15), to: last, weeklyMinutes, kind }),
      ]
    : [write.contract({ from: hired, to: last, weeklyMinutes, kind, exempt: employee.role === "owner" })];
  return {
    homes: homes(write, employee, departments, hired, at, today),
    contracts,
    rates: rates(write, random, employee, company.currency, { hired, last, today }),
  };
}

function homes(
  write: Writer,
  employee: Employee,
  departments: Roster["departments"],
  hired: string,
  at: number,
  today: string,
): HomeDepartment[] {
  const home = employee.departmentId!;
  const former = departments.find((one) => one.id !== home && one.parentId === null)?.id;
  const moved = addDays(today, -(30 + (at % 20) * 7));
  if (at % 9 !== 4 || !former || moved <= hired || employee.archivedAt)
    return [write.home(home, hired, null)];
  return [write.home(former, hired, addDays(moved, -1)), write.home(home, moved, null)];
}

interface Employed {
  hired: string;
  last: string | null;
  today: string;
}

function rates(
  write: Writer,
  random: Random,
  { role }: Employee,
  currency: string,
  { hired, last, today }: Employed,
): PayRate[] {
  const { least, most, step } = hourly[currency]!;
  const base = Math.round(random.whole(least, most) / step) * step;
  const factor = byMonth[role];
  const per = factor ? "month" : "hour";
  const amount = (raise: number) => {
    if (!factor) return Math.round((base * raise) / step) * step;
    const unit = 10 ** minorDigits(currency);
    return Math.round((base * raise * factor) / 10 / unit) * unit * 10;
  };
  const raised = addDays(today, -random.whole(60, 300));
  const rate = (from: string, to: string | null, raise: number) =>
    write.rate({ name: "Standard", from, to, per, amountMinor: amount(raise), currency });
  const standard =
    raised > hired && (last === null || raised < last)
      ? [rate(hired, addDays(raised, -1), 1), rate(raised, last, 1.04)]
      : [rate(hired, last, 1)];
  if (per === "month" || !random.chance(0.15)) return standard;
  const nights = { name: "Nights", per, amountMinor: Math.round((base * 1.25) / step) * step, currency };
  return [...standard, write.rate({ ...nights, from: hired, to: last })];
}

/** Whoever does the books for several companies has hours and pay of their own in each. */
function clerkTerms({ company, since }: Roster, random: Random, employee: Employee): Terms {
  const write = writer(random, company.id, employee);
  const from = employee.hiredOn ? fromDbDate(employee.hiredOn) : since;
  const { most } = hourly[company.currency]!;
  const pay = { name: "Standard", per: "hour", amountMinor: most, currency: company.currency } as const;
  return {
    homes: employee.departmentId ? [write.home(employee.departmentId, from, null)] : [],
    contracts: [write.contract({ from, to: null, weeklyMinutes: 480, kind: "casual" })],
    rates: [write.rate({ ...pay, from, to: null })],
  };
}

type Writer = ReturnType<typeof writer>;

function writer(random: Random, companyId: string, employee: Employee) {
  const at = employee.createdAt;
  const base = () => ({ companyId, id: random.id(at), employeeId: employee.id });
  const times = { createdAt: at, updatedAt: at, version: 1 };
  return {
    home: (departmentId: string, from: string, to: string | null): HomeDepartment => ({
      ...base(),
      departmentId,
      ...datesOf({ from, to }),
    }),
    contract: ({
      from,
      to,
      ...values
    }: Span & { weeklyMinutes: number; kind: string; exempt?: boolean }): Contract => ({
      ...base(),
      ...datesOf({ from, to }),
      flextime: values.kind === "permanent",
      exempt: false,
      note: null,
      ...values,
      ...times,
    }),
    rate: ({
      from,
      to,
      amountMinor,
      ...values
    }: Span & { name: string; per: string; amountMinor: number; currency: string }): PayRate => ({
      ...base(),
      ...datesOf({ from, to }),
      amountMinor: BigInt(amountMinor),
      ...values,
      ...times,
    }),
  };
}
