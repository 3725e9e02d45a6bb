import type { Event } from "#lib/db/generated/client.ts";
import type { EventStatus } from "#lib/event/status.ts";
import { addDays, localDay, resolveLocal } from "#lib/shared/local-time.ts";
import { factories } from "#lib/testing/factories.ts";
import type { Random } from "#lib/testing/random.ts";
import type { AuditNote, Author } from "./audit-rows.ts";
import { packageRows } from "./package-rows.ts";
import { type DemoPackage, type DemoPlan, demoPlans } from "./packages.ts";
import type { Member, Roster } from "./roster.ts";

const day = 86_400_000;
/** How far ahead a company plans, in days */
const ahead = 75;

/**
 * A company's packages, and its events from a year ago to some weeks ahead: what is over is done or was cancelled, what
 * comes soon is confirmed, what comes later mostly planned.
 */
export function eventRows(roster: Roster, authors: ReadonlyMap<Member, Author>, now: Date) {
  const { company } = roster;
  const plan = demoPlans[company.slug]!;
  const random = roster.random.fork("events");
  const make = factories(random.fork("rows"), company.createdAt);
  const planners = roster.members.filter(
    ({ employee }) => employee.archivedAt === null && plannerRoles.includes(employee.role),
  );
  const lead = authors.get(planners[0]!)!;
  const { skills, made, notes } = packageRows(roster, plan.packages, make, lead);
  const today = localDay(now, company.zone);
  const retired = addDays(today, -90);
  const events: Event[] = [];
  for (
    let date = addDays(roster.since, 3);
    date < addDays(today, ahead);
    date = addDays(date, gap(random, plan))
  ) {
    const usable = made.filter((one) => !one.plan.archived || date < retired);
    const chosen = random.chance(0.93) ? random.pick(usable) : null;
    const planner = random.pick(planners);
    const history = lifeOf(date, now, company.createdAt, random);
    const event = make.event(company, {
      ...whatOf(roster, plan, chosen, date, random),
      ...timesOf(roster, chosen?.plan ?? null, date),
      status: history.status,
      assigneeId: random.chance(0.9) ? random.pick(planners).employee.id : null,
      createdById: planner.employee.id,
      createdAt: history.steps[0]!.at,
      updatedAt: history.steps.at(-1)!.at,
      version: history.steps.length,
    });
    events.push(event);
    notes.push(...history.steps.map((step) => noteOf(event, step, authors.get(planner)!)));
  }
  for (const { plan: one, pack } of made.filter(({ plan: of }) => of.archived)) {
    pack.archivedAt = new Date(`${retired}T10:00:00Z`);
    pack.version = 2;
    const subject = { type: "package", id: pack.id, name: one.name };
    const at = pack.archivedAt;
    notes.push({
      at,
      author: lead,
      act: "package.archive",
      subject,
      before: null,
      after: null,
      reason: null,
    });
  }
  return {
    rows: {
      skills,
      packages: made.map(({ pack }) => pack),
      package_crews: made.flatMap(({ crew }) => crew),
      package_costs: made.flatMap(({ costs }) => costs),
      events,
    },
    notes,
  };
}

const plannerRoles = ["owner", "manager", "supervisor"];

const gap = (random: Random, { everyDays }: DemoPlan) => random.whole(1, everyDays * 2 - 1);

type Chosen = { plan: DemoPackage; pack: { id: string; priceMinor: bigint | null } } | null;

/** What it is and for whom. */
function whatOf(
  { company, customers, departments, sites }: Roster,
  plan: DemoPlan,
  chosen: Chosen,
  date: string,
  random: Random,
) {
  const customer = chosen ? random.pick(customers) : null;
  const name = chosen ? `${customer!.name}, ${chosen.plan.event}` : random.pick(plan.alone);
  const { currency } = company;
  return {
    name,
    packageId: chosen?.pack.id ?? null,
    customerId: customer?.id ?? null,
    departmentId: departments.find((one) => one.name === plan.department)!.id,
    siteId: random.chance(0.4) ? sites.find((one) => one.name === plan.site)!.id : null,
    // Now and then a price is agreed on that is not the package's: a tenth less.
    priceMinor:
      chosen?.pack.priceMinor && random.chance(0.15)
        ? (chosen.pack.priceMinor * 9n) / 10n
        : (chosen?.pack.priceMinor ?? null),
    currency,
    note: random.chance(0.2)
      ? random.pick(["Access by the side door", "Asks for a quiet room", "Comes every year"])
      : null,
    metadata: chosen ? fieldsOf(plan, date, random) : [],
  };
}

function fieldsOf({ fields }: DemoPlan, date: string, random: Random) {
  const [text, values] = fields.text;
  return [
    { name: fields.number, kind: "number", value: String(random.whole(8, 240)) },
    ...(random.chance(0.5) ? [{ name: text, kind: "text", value: random.pick(values) }] : []),
    { name: fields.date, kind: "date", value: addDays(date, -14) },
    ...(random.chance(0.6) ? [{ name: fields.yesNo, kind: "yes_no", value: random.chance(0.7) }] : []),
  ];
}

function timesOf({ company }: Roster, plan: DemoPackage | null, date: string) {
  const hour = String(plan?.from ?? 10).padStart(2, "0");
  const meant = resolveLocal(date, `${hour}:00`, company.zone);
  const startsAt = meant.kind === "one" ? meant.instant : new Date(`${date}T${hour}:00:00Z`);
  const endsAt = new Date(startsAt.getTime() + (plan?.hours ?? 6) * 3_600_000);
  return { startsAt, endsAt, zone: company.zone };
}

interface Step {
  at: Date;
  act: "event.add" | "event.confirm" | "event.finish" | "event.cancel";
  reason: string | null;
}

/** How an event went on until now: written down some weeks before, mostly confirmed, then done; some were cancelled. */
function lifeOf(
  date: string,
  now: Date,
  since: Date,
  random: Random,
): { status: EventStatus; steps: Step[] } {
  const starts = Date.parse(`${date}T09:00:00Z`);
  const written = Math.min(
    starts - random.whole(20, 70) * day,
    now.getTime() - random.whole(1, 20) * 3_600_000,
  );
  const add: Step = {
    at: new Date(Math.max(written, since.getTime() + 3_600_000)),
    act: "event.add",
    reason: null,
  };
  const later = (share: number) => new Date(add.at.getTime() + (starts - add.at.getTime()) * share);
  const cancelled = random.chance(0.07);
  const steps: (Step & { status: EventStatus })[] = [
    ...(cancelled && random.chance(0.5)
      ? []
      : [{ at: later(0.4), act: "event.confirm" as const, reason: null, status: "confirmed" as const }]),
    cancelled
      ? { at: later(0.7), act: "event.cancel", reason: "The customer took it back", status: "cancelled" }
      : { at: new Date(starts + 3 * day), act: "event.finish", reason: null, status: "done" },
  ];
  const passed = steps.filter((step) => step.at <= now);
  return { status: passed.at(-1)?.status ?? "planned", steps: [add, ...passed] };
}

function noteOf(event: Event, { at, act, reason }: Step, author: Author): AuditNote {
  const status = {
    "event.add": "planned",
    "event.confirm": "confirmed",
    "event.finish": "done",
    "event.cancel": "cancelled",
  }[act];
  const added = { name: event.name, start: event.startsAt, end: event.endsAt, zone: event.zone };
  return {
    ...{ at, author, act, reason },
    subject: { type: "event", id: event.id, name: event.name },
    before: null,
    after: act === "event.add" ? { ...added, status } : { status },
  };
}
