import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { AppError } from "#lib/errors.ts";
import { raced, refuseArchived, refuseUnseen } from "#lib/history/stale.ts";
import { type SaidKey, said } from "#lib/i18n/said.ts";
import { loadEvent } from "./commands.ts";
import type { EventActInput } from "./schema.ts";
import { lockEvent } from "./sql.ts";
import { type EventAct, type EventStatus, nextStatus, reached, statusOf } from "./status.ts";
import { eventValues } from "./values.ts";

interface Named {
  id: string;
  name: string;
}

const statusWords: Record<EventStatus, SaidKey> = {
  planned: "event.status_planned",
  confirmed: "event.status_confirmed",
  done: "event.status_done",
  cancelled: "event.status_cancelled",
};
const refusals: Record<EventAct, SaidKey> = {
  confirm: "event.cannot_confirm",
  finish: "event.cannot_finish",
  cancel: "event.cannot_cancel",
  reopen: "event.cannot_reopen",
};
const auditActs: Record<EventAct, string> = {
  confirm: "event.confirm",
  finish: "event.finish",
  cancel: "event.cancel",
  reopen: "event.reopen",
};

/**
 * Moves an event on: confirms it, says that it is done, cancels it, or takes the last step back. Where it is already,
 * it stays, so that a second press does no harm.
 *
 * Errors: not_found · conflict when the act is not possible where the event is, or it is archived.
 */
export async function actOnEvent(actor: CompanyActor, { id, act, reason }: EventActInput): Promise<Named> {
  return open(actor, "event.edit", async (db) => {
    const stored = await lockAndLoad(db, actor, id);
    const { name, version } = stored;
    refuseArchived(stored);
    const status = statusOf(stored.status);
    if (status === reached[act]) return { id, name };
    const next = nextStatus[status][act];
    if (!next)
      throw new AppError("conflict", said(refusals[act], { name, status: said(statusWords[status]) }));
    await write(db, { id, version }, { status: next });
    await recordAudit(db, {
      act: auditActs[act],
      subject: { type: "event", id, name },
      before: { status: said(statusWords[status]) },
      after: { status: said(statusWords[next]) },
      reason,
    });
    return { id, name };
  });
}

/** Takes an event out of the lists and the calendar, whatever its status. */
export async function archiveEvent(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, true);
}

export async function restoreEvent(actor: CompanyActor, id: string): Promise<Named> {
  return setArchived(actor, id, false);
}

async function setArchived(actor: CompanyActor, id: string, archive: boolean): Promise<Named> {
  return open(actor, "event.edit", async (db) => {
    const stored = await lockAndLoad(db, actor, id);
    const named = { id, name: stored.name };
    if ((stored.archivedAt !== null) === archive) return named;
    await write(db, stored, { archivedAt: archive ? new Date() : null });
    const act = archive ? "event.archive" : "event.restore";
    await recordAudit(db, { act, subject: { type: "event", ...named } });
    return named;
  });
}

/**
 * Deletes an event for good: nothing refers to one. The audit trail keeps what it was.
 *
 * Errors: not_found · conflict when it is not the version seen.
 */
export async function deleteEvent(actor: CompanyActor, id: string, seen?: number): Promise<Named> {
  return open(actor, "event.edit", async (db) => {
    const stored = await lockAndLoad(db, actor, id);
    refuseUnseen(stored, seen);
    const named = { id, name: stored.name };
    const status = said(statusWords[statusOf(stored.status)]);
    const before = { ...(await eventValues(db, stored)), status };
    await db.event.deleteMany({ where: { id } });
    await recordAudit(db, { act: "event.delete", subject: { type: "event", ...named }, before });
    return named;
  });
}

async function lockAndLoad(db: Db, actor: CompanyActor, id: string) {
  await lockEvent(db, actor.company.id, id);
  return loadEvent(db, id);
}

async function write(
  db: Db,
  { id, version }: { id: string; version: number },
  data: { status: EventStatus } | { archivedAt: Date | null },
): Promise<void> {
  const { count } = await db.event.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  if (count === 0) throw raced();
}
