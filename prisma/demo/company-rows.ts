import { localDay } from "#lib/shared/local-time.ts";
import { type TimeRows, timeRows } from "#lib/testing/time-rows.ts";
import { type AuditNote, type Author, auditRows } from "./audit-rows.ts";
import { eventRows } from "./event-rows.ts";
import { foundingNotes } from "./founding-notes.ts";
import { livedBlocks } from "./lived-time.ts";
import { recordedActs } from "./recorded-time.ts";
import type { Member, Roster } from "./roster.ts";
import { someoneIsIn } from "./running-now.ts";
import type { RecordedAct } from "./scribe.ts";
import type { Accounts } from "./sign-ins.ts";
import { agreedTerms } from "./terms.ts";

/** Rows by table, in the order they can be added. */
export type DemoRows = ReturnType<typeof companyRows>;

export function companyRows(roster: Roster, accounts: Accounts, now: Date) {
  const { company, members } = roster;
  const today = localDay(now, company.zone);
  const authors = new Map(members.map((member) => [member, authorOf(member, accounts)]));
  const correctors = new Map(members.map((member) => [member, authors.get(correctorOf(roster, member))!]));
  const time: TimeRows[] = [];
  const planned = eventRows(roster, authors, now);
  const notes: AuditNote[] = [...foundingNotes(roster, authors.get(members[0]!)!), ...planned.notes];
  for (const member of members) {
    const self = authors.get(member)!;
    const recorders = { self, byPhone: self.userId !== null, corrector: correctors.get(member)! };
    const blocks = someoneIsIn(member, livedBlocks(roster, member, today), now);
    const acts = recordedActs(roster, member, blocks, recorders, now);
    time.push(timeRows(company, member.employee.id, acts, now));
    notes.push(...acts.flatMap((act) => notesOf(act, now)));
  }
  notes.sort((a, b) => a.at.getTime() - b.at.getTime());
  const random = roster.random.fork("audit");
  const audit = notes.map((note) => auditRows(random, company.id, note));
  return {
    companies: [company],
    sites: roster.sites,
    departments: roster.departments,
    employees: [...members.map(({ employee }) => employee), ...roster.bookkeepers],
    department_supervisors: roster.supervisors,
    ...agreedTerms(roster, today),
    customers: roster.customers.map(({ projects: _projects, ...customer }) => customer),
    projects: roster.customers.flatMap(({ projects }) => projects),
    ...planned.rows,
    chain_heads: time.map((rows) => rows.head),
    punches: time.flatMap((rows) => rows.punches),
    punch_details: time.flatMap((rows) => rows.details),
    clock_ins: time.flatMap((rows) => rows.clockIns),
    clock_in_breaks: time.flatMap((rows) => rows.breaks),
    audit_entries: audit.map(({ entry }) => entry),
    audit_details: audit.map(({ detail }) => detail),
  };
}

function notesOf({ audit: { followedBy, ...note } }: RecordedAct, now: Date): AuditNote[] {
  return followedBy && followedBy.at <= now ? [note, followedBy] : [note];
}

function authorOf({ employee }: Member, { memberships }: Accounts): Author {
  const userId = memberships.find((one) => one.employeeId === employee.id)?.userId ?? null;
  const { id: employeeId, name, role } = employee;
  return { userId, employeeId, name, role, via: "session" };
}

/** The supervisor of the department or of the one above, else the manager; nobody corrects their own. */
function correctorOf({ demo, members }: Roster, { plan, employee }: Member): Member {
  const over = [plan.name, demo.departments.find((one) => one.name === plan.name)?.parent];
  const supervisor = members.find(
    (one) => one.employee.role === "supervisor" && over.includes(one.plan.name) && one.employee !== employee,
  );
  return supervisor ?? members.find((one) => one.employee.role === "manager" && one.employee !== employee)!;
}
