import { packageValues } from "#lib/package/values.ts";
import { minorDigits } from "#lib/shared/money.ts";
import type { Factories } from "#lib/testing/factories.ts";
import type { AuditNote, Author } from "./audit-rows.ts";
import type { DemoPackage } from "./packages.ts";
import type { Roster } from "./roster.ts";

/** An amount in whole units as minor ones of a currency. */
export const inMinor = (amount: number, currency: string) =>
  BigInt(Math.round(amount * 10 ** minorDigits(currency)));

/** The packages of a company with their skills, crew and costs, and what the trail says of how they came to be. */
export function packageRows(
  { company }: Roster,
  packages: readonly DemoPackage[],
  make: Factories,
  author: Author,
) {
  const { currency } = company;
  const names = [...new Set(packages.flatMap((one) => one.crew.map(([skill]) => skill)))];
  const skills = new Map(names.map((name) => [name, make.skill(company, { name })]));
  const made = packages.map((plan, at) => {
    const updatedAt = new Date(company.createdAt.getTime() + (at + 1) * 60_000);
    const pack = make.package(company, {
      name: plan.name,
      durationMinutes: plan.hours * 60,
      priceMinor: inMinor(plan.price, currency),
      currency,
      colour: plan.colour,
      createdAt: updatedAt,
      updatedAt,
    });
    const crew = plan.crew.map(([skill, people], position) =>
      make.packageCrew(pack, skills.get(skill)!, { people, position }),
    );
    const costs = plan.costs.map(([name, amount], position) =>
      make.packageCost(pack, { name, amountMinor: inMinor(amount, currency), position }),
    );
    return { plan, pack, crew, costs };
  });
  const about = (type: string, act: string, at: Date, row: { id: string; name: string }, after: object) => ({
    ...{ at, author, act, after, before: null, reason: null },
    subject: { type, id: row.id, name: row.name },
  });
  const notes: AuditNote[] = [
    ...[...skills.values()].map((skill) =>
      about("skill", "skill.add", company.createdAt, skill, { name: skill.name }),
    ),
    ...made.map(({ plan, pack, costs }) =>
      about(
        "package",
        "package.add",
        pack.createdAt,
        pack,
        packageValues({
          ...pack,
          crew: plan.crew.map(([skill, people]) => ({ skill, people })),
          costs,
        }),
      ),
    ),
  ];
  return { skills: [...skills.values()], made, notes };
}
