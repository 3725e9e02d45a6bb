import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Db } from "#lib/db/scope.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { raced, refuseArchived, refuseStale } from "#lib/history/stale.ts";
import { said } from "#lib/i18n/said.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { toMinor } from "#lib/shared/given-amount.ts";
import { newId } from "#lib/shared/ids.ts";
import { searchText } from "#lib/shared/search-text.ts";
import { isInReach } from "./assignable.ts";
import { namesTwice, readMetadata } from "./metadata.ts";
import { type Chosen, chooseReferences, type References } from "./references.ts";
import type { EventEdit, EventInput } from "./schema.ts";
import { lockEvent } from "./sql.ts";
import { timesOf } from "./times.ts";
import { eventAsTyped } from "./typed.ts";
import { eventValues } from "./values.ts";

interface Named {
  id: string;
  name: string;
}

/**
 * Adds an event, planned, alone or from a package, which says what is left out: the name, the end, the price. Somebody
 * else's event of the same assignee at the same time is no error; `findEvent` points it out.
 *
 * Errors: invalid at `name`, `start`, `end` (with offers in `detail`), `price`, `metadata` or what it refers to.
 */
export async function addEvent(actor: CompanyActor, input: EventInput): Promise<Named> {
  const inReach = await isInReach(actor, input.assigneeId);
  return open(actor, "event.edit", async (db) => {
    const id = newId();
    const chosen = await chooseReferences(db, actor, input, null, inReach);
    const fromPackage = input.price === undefined && chosen.package;
    const currency = fromPackage ? fromPackage.currency : actor.company.currency;
    const price = fromPackage ? fromPackage.priceMinor : (input.price ?? null);
    const written = valuesOf(actor, { ...input, price }, chosen, currency);
    const createdById = actor.employeeId;
    await db.event.create({
      data: { companyId: actor.company.id, id, status: "planned", createdById, ...columnsOf(written) },
    });
    const named = { id, name: written.name };
    const after = { ...(await eventValues(db, written)), status: said("event.status_planned") };
    await recordAudit(db, { act: "event.add", subject: subject(named), after });
    return named;
  });
}

/**
 * New complete values for an event, which keeps its currency. Local times are read in its zone as it will be.
 *
 * Errors: as for adding · not_found · conflict when it is archived or was changed meanwhile.
 */
export async function editEvent(actor: CompanyActor, input: EventEdit): Promise<Named> {
  const inReach = await isInReach(actor, input.assigneeId);
  return open(actor, "event.edit", async (db) => {
    await lockEvent(db, actor.company.id, input.id);
    const stored = await loadEvent(db, input.id);
    const { id, version, currency } = stored;
    refuseArchived(stored);
    await refuseStale(db, { type: "event", id, version, seen: input.version, typed: theirsIn(stored) });
    const chosen = await chooseReferences(db, actor, input, stored, inReach);
    const price = input.price === undefined ? stored.priceMinor : input.price;
    const written = valuesOf(actor, { ...input, price }, chosen, currency);
    const changes = changesOf(await eventValues(db, stored), await eventValues(db, written));
    if (!changes) return { id, name: stored.name };
    const { count } = await db.event.updateMany({
      where: { id, version },
      data: { ...columnsOf(written), version: version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { subject: subject({ id, name: written.name }), ...changes });
    return { id, name: written.name };
  });
}

function valuesOf(actor: CompanyActor, input: EventInput, chosen: Chosen, currency: string) {
  const { note, metadata, packageId, departmentId, siteId, customerId, assigneeId } = input;
  const name = input.name ?? chosen.package?.name;
  if (!name) throw invalid("name", said("event.fillInName"));
  const twice = namesTwice(metadata);
  if (twice) throw invalid("metadata", said("event.fieldTwice", { name: twice }));
  const { zone } = chosen;
  const times = timesOf(input, zone, actor.company.locale, chosen.package?.durationMinutes ?? null);
  const references: References = { packageId, departmentId, siteId, customerId, assigneeId };
  const priceMinor = input.price == null ? null : toMinor(input.price, currency, "price");
  return { name, ...times, zone, ...references, priceMinor, currency, note, metadata };
}

/** What the trail says in other words than the form; zone and status are no fields of it. */
function theirsIn(stored: Awaited<ReturnType<typeof loadEvent>>) {
  const { date, start, endDate, end, price, metadata } = eventAsTyped(stored);
  return {
    start: { fields: { date, start } },
    end: { fields: { endDate, end } },
    price,
    metadata: { rows: metadata },
    ...{ zone: null, status: null },
  };
}

const columnsOf = (written: ReturnType<typeof valuesOf>) => ({
  ...written,
  nameSearch: searchText(written.name),
});

/** An event as it is stored. Errors: not_found. */
export async function loadEvent(db: Db, id: string) {
  const row = await db.event.findFirst({ where: { id } });
  if (!row) throw notFound();
  return { ...row, metadata: readMetadata(row.metadata) };
}

const subject = ({ id, name }: Named) => ({ type: "event", id, name });
