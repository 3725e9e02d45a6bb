import { type CompanyActor, jobActor, systemPlatformActor } from "#lib/access/actor.ts";
import { toActorCompany } from "#lib/access/actor-company.ts";
import { openPlatform } from "#lib/access/open.ts";
import { log } from "#lib/log.ts";

/** The product as an actor in each company, also in suspended ones: their records are still kept in order. */
export async function companyActors(job: string): Promise<CompanyActor[]> {
  const companies = await openPlatform(systemPlatformActor("Hourly"), "companies.list", job, (db) =>
    db.company.findMany({ orderBy: { slug: "asc" } }),
  );
  return companies.map((company) => jobActor(toActorCompany(company), job));
}

/**
 * Does the same in each company. One company's failure does not keep the work from the others; it is told at the end,
 * so that the run counts as failed.
 */
export async function inEachCompany(
  job: string,
  signal: AbortSignal,
  work: (actor: CompanyActor) => Promise<number>,
): Promise<{ companies: number; done: number }> {
  const actors = await companyActors(job);
  const failed: CompanyActor["company"][] = [];
  let done = 0;
  for (const actor of actors) {
    if (signal.aborted) break;
    try {
      done += await work(actor);
    } catch (error) {
      failed.push(actor.company);
      log.error({ err: error, job, companyId: actor.company.id }, "job failed in a company");
    }
  }
  if (failed.length > 0) {
    const names = failed.slice(0, 10).map(({ slug }) => slug);
    // The queue keeps what an error carries: the console tells each company what fails there.
    throw Object.assign(new Error(`${job} failed in ${names.join(", ")}.`), {
      companies: failed.map(({ id }) => id),
    });
  }
  return { companies: actors.length, done };
}
