import type { CompanyActor } from "#lib/access/actor.ts";
import type { Db } from "#lib/db/scope.ts";
import { invalid } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { toMinor } from "#lib/shared/given-amount.ts";
import { newId } from "#lib/shared/ids.ts";
import { chooseSkills } from "#lib/skill/choose.ts";
import type { PackageInput } from "./schema.ts";

/** The money of a package, in minor units of its currency. Errors: invalid at `price` or `costs.<n>.amount`. */
export function moneyOf(input: PackageInput, currency: string) {
  return {
    priceMinor: input.price === null ? null : toMinor(input.price, currency, "price"),
    costs: input.costs.map(({ name, amount }, at) => ({
      name,
      amountMinor: toMinor(amount, currency, `costs.${at}.amount`),
    })),
  };
}

/** A crew asks for each skill once. Errors: invalid at `crew`. */
export function refuseSkillTwice(crew: PackageInput["crew"]): void {
  const seen = new Set<string>();
  for (const { skill } of crew) {
    if (seen.has(skill.toLowerCase())) throw invalid("crew", said("package.skillTwice", { skill }));
    seen.add(skill.toLowerCase());
  }
}

/** Makes the crew and the costs of a package those that are wanted. */
export async function setParts(
  db: Db,
  actor: CompanyActor,
  packageId: string,
  crew: PackageInput["crew"],
  costs: { name: string; amountMinor: bigint }[],
): Promise<void> {
  const companyId = actor.company.id;
  const own = () => ({ companyId, id: newId(), packageId });
  const before = await db.packageCrew.findMany({
    where: { packageId },
    select: { skill: { select: { id: true, name: true } } },
  });
  const skills = await chooseSkills(
    db,
    actor,
    crew.map((row) => row.skill),
    before.map((row) => row.skill),
  );
  await db.packageCrew.deleteMany({ where: { packageId } });
  await db.packageCost.deleteMany({ where: { packageId } });
  await db.packageCrew.createMany({
    data: crew.map(({ people }, position) => ({ ...own(), skillId: skills[position]!, people, position })),
  });
  await db.packageCost.createMany({
    data: costs.map((cost, position) => ({ ...own(), ...cost, position })),
  });
}
