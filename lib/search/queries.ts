import { type CompanyActor, may } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { wordsWhere } from "#lib/shared/list.ts";
import type { Found, FoundEvent, FoundPerson, FoundProject, SearchResult } from "./schema.ts";

/** How many of each kind: the palette is for the one that is meant. */
const most = 5;

/**
 * Who and what begins with these words, active and in the actor's reach. What the actor may not list is simply not
 * looked through.
 */
export async function search(actor: CompanyActor, q: string): Promise<SearchResult> {
  if (!q) return { people: [], customers: [], projects: [], packages: [], events: [] };
  const [people, customers, projects, packages, events] = await Promise.all([
    searchPeople(actor, q),
    searchCustomers(actor, q),
    searchProjects(actor, q),
    searchPackages(actor, q),
    searchEvents(actor, q),
  ]);
  return { people, customers, projects, packages, events };
}

const order = [{ nameSearch: "asc" as const }, { id: "asc" as const }];

async function searchPeople(actor: CompanyActor, q: string): Promise<FoundPerson[]> {
  if (!may(actor, "employee.list")) return [];
  return open(actor, "employee.list", async (db) => {
    const rows = await db.employee.findMany({
      where: { archivedAt: null, AND: wordsWhere(q, "nameSearch", ["number", "email"]) },
      orderBy: order,
      take: most,
      select: { id: true, name: true, number: true, department: { select: { name: true } } },
    });
    return rows.map(({ department, ...row }) => ({ ...row, department: department?.name ?? null }));
  });
}

async function searchCustomers(actor: CompanyActor, q: string): Promise<Found[]> {
  if (!may(actor, "customer.list")) return [];
  return open(actor, "customer.list", (db) =>
    db.customer.findMany({
      where: { archivedAt: null, AND: wordsWhere(q, "nameSearch", ["code"]) },
      orderBy: order,
      take: most,
      select: { id: true, name: true },
    }),
  );
}

async function searchProjects(actor: CompanyActor, q: string): Promise<FoundProject[]> {
  if (!may(actor, "project.list")) return [];
  return open(actor, "project.list", async (db) => {
    const rows = await db.project.findMany({
      where: {
        archivedAt: null,
        customer: { archivedAt: null },
        AND: wordsWhere(q, "nameSearch", ["code"]),
      },
      orderBy: order,
      take: most,
      select: { id: true, name: true, customer: { select: { name: true } } },
    });
    return rows.map(({ customer, ...row }) => ({ ...row, customer: customer.name }));
  });
}

async function searchPackages(actor: CompanyActor, q: string): Promise<Found[]> {
  if (!may(actor, "package.list")) return [];
  return open(actor, "package.list", (db) =>
    db.package.findMany({
      where: { archivedAt: null, AND: wordsWhere(q, "nameSearch") },
      orderBy: order,
      take: most,
      select: { id: true, name: true },
    }),
  );
}

/** The next ones first, and of what is over the latest. */
async function searchEvents(actor: CompanyActor, q: string): Promise<FoundEvent[]> {
  if (!may(actor, "event.list")) return [];
  const select = { id: true, name: true, startsAt: true, zone: true } as const;
  const where = { archivedAt: null, AND: wordsWhere(q, "nameSearch") };
  const now = new Date();
  return open(actor, "event.list", async (db) => {
    const next = await db.event.findMany({
      where: { ...where, startsAt: { gte: now } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: most,
      select,
    });
    const over = await db.event.findMany({
      where: { ...where, startsAt: { lt: now } },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      take: most - next.length,
      select,
    });
    return [...next, ...over].map((row) => ({ ...row, startsAt: row.startsAt.toISOString() }));
  });
}
