import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { notFound } from "#lib/errors.ts";
import { raced, refuseStale } from "#lib/history/stale.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { type CompanySettings, clockOf, minutesOf } from "./schema.ts";

/**
 * New punches follow the new settings; what is recorded keeps its zone and its days.
 *
 * @returns the short name, as the addresses of the company have it from now on
 *
 * Errors: conflict at `slug` while another company has it, or when somebody changed the settings meanwhile.
 */
export async function editCompany(actor: CompanyActor, input: CompanySettings): Promise<{ slug: string }> {
  return open(actor, "company.update", async (db) => {
    const stored = await db.company.findFirst();
    if (!stored) throw notFound();
    const { id, version } = stored;
    await refuseStale(db, { type: "company", id, version, seen: input.version });
    const { version: _seen, ...values } = input;
    const changes = changesOf(
      {
        ...stored,
        dayCutoff: clockOf(stored.dayCutoffMinutes),
        blockLimit: clockOf(stored.blockLimitMinutes, 1),
      },
      { ...values, blockLimit: clockOf(minutesOf(values.blockLimit), 1) },
    );
    if (!changes) return { slug: values.slug };
    const { dayCutoff, blockLimit, ...columns } = values;
    const { count } = await db.company.updateMany({
      where: { version },
      data: {
        ...columns,
        dayCutoffMinutes: minutesOf(dayCutoff),
        blockLimitMinutes: minutesOf(blockLimit),
        version: version + 1,
      },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { subject: { type: "company", id, name: values.name }, ...changes });
    return { slug: values.slug };
  });
}
