import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { notFound } from "#lib/errors.ts";
import { raced, refuseStale } from "#lib/history/stale.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { refuseNoMethod } from "./rules.ts";
import { type CompanyChange, clockOf, minutesOf } from "./schema.ts";
import { settingsOf } from "./settings-of.ts";

/**
 * Changes the settings that are given and leaves the others. New punches follow the new settings; what is recorded keeps
 * its zone and its days, and amounts keep their currency.
 *
 * @returns the short name, as the addresses of the company have it from now on
 *
 * Errors: conflict at `slug` while another company has it, or when somebody changed the settings meanwhile · invalid at
 * `clockInManual` when no way of clocking in would be left.
 */
export async function editCompany(actor: CompanyActor, input: CompanyChange): Promise<{ slug: string }> {
  return open(actor, "company.update", async (db) => {
    const stored = await db.company.findFirst();
    if (!stored) throw notFound();
    const { id, version } = stored;
    await refuseStale(db, { type: "company", id, version, seen: input.version });
    const { version: _seen, blockLimit, ...given } = input;
    const { version: _version, ...before } = settingsOf(stored);
    const values = {
      ...given,
      ...(blockLimit === undefined ? {} : { blockLimit: clockOf(minutesOf(blockLimit), 1) }),
    };
    const after = { ...before, ...values };
    const changes = changesOf(before, values);
    if (!changes) return { slug: after.slug };
    refuseNoMethod(after);
    const { dayCutoff, blockLimit: limit, ...columns } = after;
    const { count } = await db.company.updateMany({
      where: { version },
      data: {
        ...columns,
        dayCutoffMinutes: minutesOf(dayCutoff),
        blockLimitMinutes: minutesOf(limit),
        version: version + 1,
      },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { subject: { type: "company", id, name: after.name }, ...changes });
    return { slug: after.slug };
  });
}
