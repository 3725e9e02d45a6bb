import type { Company, Event, Package, PackageCost, PackageCrew, Skill } from "#lib/db/generated/client.ts";
import { searchText } from "#lib/shared/search-text.ts";
import type { Random } from "./random.ts";

type In = Pick<Company, "id">;
/** A row of a company. */
type Of = { companyId: string; id: string };

/** The part of the factories that makes packages, events and what stands in them. */
export function eventFactories(random: Random, madeAt: Date, word: (noun: string) => string) {
  const row = (companyId: string) => ({ companyId, id: random.id(madeAt) });
  const base = { archivedAt: null, createdAt: madeAt, updatedAt: madeAt, version: 1 };

  return {
    skill(company: In, values: Partial<Skill> = {}): Skill {
      const name = word("Skill");
      return { ...row(company.id), name, archivedAt: null, createdAt: madeAt, version: 1, ...values };
    },

    package(company: In, values: Partial<Package> = {}): Package {
      const name = values.name ?? word("Package");
      return {
        ...row(company.id),
        ...base,
        name,
        nameSearch: searchText(name),
        durationMinutes: 480,
        priceMinor: null,
        currency: "EUR",
        colour: "chart-1",
        note: null,
        ...values,
      };
    },

    packageCrew(of: Of, skill: Of, values: Partial<PackageCrew> = {}): PackageCrew {
      return {
        ...row(of.companyId),
        packageId: of.id,
        skillId: skill.id,
        people: 1,
        position: 0,
        ...values,
      };
    },

    packageCost(of: Of, values: Partial<PackageCost> = {}): PackageCost {
      return {
        ...row(of.companyId),
        packageId: of.id,
        name: word("Cost"),
        amountMinor: 5_000n,
        position: 0,
        ...values,
      };
    },

    event(company: In, values: Partial<Event> = {}): Event {
      const name = values.name ?? word("Event");
      const startsAt = values.startsAt ?? new Date("2026-02-07T14:00:00Z");
      return {
        ...row(company.id),
        ...base,
        name,
        nameSearch: searchText(name),
        startsAt,
        endsAt: new Date(startsAt.getTime() + 8 * 3_600_000),
        zone: "Europe/Dublin",
        status: "planned",
        packageId: null,
        departmentId: null,
        siteId: null,
        customerId: null,
        assigneeId: null,
        createdById: null,
        priceMinor: null,
        currency: "EUR",
        note: null,
        metadata: [],
        ...values,
      };
    },
  };
}
