import type { CompanyActor } from "#lib/access/actor.ts";
import { companyActors } from "#lib/jobs/companies.ts";
import { StartProblem } from "../runtime/problem.ts";

/** The company of a short name, or all of them for "all". */
export async function chosenCompanies(slug: string, why: string): Promise<CompanyActor[]> {
  const all = await companyActors(why);
  if (slug === "all") return all;
  const chosen = all.filter(({ company }) => company.slug === slug);
  if (chosen.length === 0) throw new StartProblem(`There is no company with the short name "${slug}".`);
  return chosen;
}

const number = new Intl.NumberFormat("en");

/** "1,234 punches", "1 punch" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}
