import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import type { Contract } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { load as loadEmployee } from "#lib/employee/commands.ts";
import { lockEmployee } from "#lib/employee/sql.ts";
import { notFound } from "#lib/errors.ts";
import { formatDuration } from "#lib/format/duration.ts";
import { raced, refuseStale, refuseUnseen } from "#lib/history/stale.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { fromDates, keptOf, toDates } from "#lib/shared/dated.ts";
import { newId } from "#lib/shared/ids.ts";
import { fromDbDate, toDbDate } from "#lib/shared/local-time.ts";
import { placeOrRefuse } from "./place.ts";
import type { ContractEdit, ContractInput } from "./schema.ts";

/** What a form leads back to: the person. */
export interface ContractDone {
  id: string;
  employeeId: string;
  name: string;
}

/**
 * Adds a contract; with `endPrevious` the one that holds on its first day ends on the day before.
 *
 * Errors: not_found · invalid at `validFrom` or `validTo` where another contract holds.
 */
export async function addContract(actor: CompanyActor, input: ContractInput): Promise<ContractDone> {
  return open(actor, "contract.edit", async (db) => {
    const companyId = actor.company.id;
    const { employeeId } = input;
    await lockEmployee(db, companyId, employeeId);
    const { name } = await loadEmployee(db, employeeId);
    const rows = await db.contract.findMany({ where: { employeeId } });
    const wanted = { from: input.validFrom, to: input.validTo };
    const end = placeOrRefuse(rows.map(keptOf), wanted, input.endPrevious, actor.company.locale);
    const ended = rows.find((row) => row.id === end?.id);
    if (ended && end) await endContract(db, ended, end.to, name);
    const id = newId();
    await db.contract.createMany({ data: [{ companyId, id, employeeId, ...columnsOf(input) }] });
    await recordAudit(db, {
      act: "contract.add",
      subject: subject(id, name),
      after: { employee: name, employeeId, ...valuesOf(input) },
    });
    return { id, employeeId, name };
  });
}

async function endContract(db: Db, row: Contract, to: string, name: string): Promise<void> {
  const { id, version } = row;
  await db.contract.updateMany({ where: { id }, data: { validTo: toDbDate(to), version: version + 1 } });
  await recordAudit(db, {
    subject: subject(id, name),
    before: { validTo: row.validTo && fromDbDate(row.validTo) },
    after: { validTo: to },
  });
}

/** Errors: not_found · invalid as for adding · conflict when it was changed meanwhile. */
export async function editContract(actor: CompanyActor, input: ContractEdit): Promise<ContractDone> {
  return open(actor, "contract.edit", async (db) => {
    const { id, employeeId } = await load(db, input.id);
    await lockEmployee(db, actor.company.id, employeeId);
    const { name } = await loadEmployee(db, employeeId);
    const rows = await db.contract.findMany({ where: { employeeId } });
    const stored = rows.find((row) => row.id === id);
    if (!stored) throw notFound();
    const { version } = stored;
    await refuseStale(db, { type: "contract", id, version, seen: input.version });
    const changes = changesOf(valuesOf(inputOf(stored)), valuesOf(input));
    if (!changes) return { id, employeeId, name };
    const others = rows.filter((row) => row.id !== id).map(keptOf);
    placeOrRefuse(others, { from: input.validFrom, to: input.validTo }, false, actor.company.locale);
    const { count } = await db.contract.updateMany({
      where: { id, version },
      data: { ...columnsOf(input), version: version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { subject: subject(id, name), ...changes });
    return { id, employeeId, name };
  });
}

/**
 * Takes out a contract that was written down by mistake.
 *
 * Errors: not_found · conflict when it is not the version seen, and while something refers to it.
 */
export async function removeContract(actor: CompanyActor, id: string, seen?: number): Promise<ContractDone> {
  return open(actor, "contract.edit", async (db) => {
    const { employeeId } = await load(db, id);
    await lockEmployee(db, actor.company.id, employeeId);
    const { name } = await loadEmployee(db, employeeId);
    const stored = await load(db, id);
    refuseUnseen(stored, seen);
    const { count } = await db.contract.deleteMany({ where: { id, version: stored.version } });
    if (count === 0) throw raced();
    await recordAudit(db, {
      act: "contract.remove",
      subject: subject(id, name),
      before: { employee: name, employeeId, ...valuesOf(inputOf(stored)) },
    });
    return { id, employeeId, name };
  });
}

type Values = Omit<ContractInput, "employeeId" | "endPrevious">;

/** What the audit trail keeps; hours a week as the form has them. */
const valuesOf = ({ validFrom, validTo, weeklyMinutes, kind, flextime, exempt, note }: Values) => ({
  validFrom,
  validTo,
  weeklyMinutes: formatDuration(weeklyMinutes * 60),
  kind,
  flextime,
  exempt,
  note,
});

function columnsOf({ weeklyMinutes, kind, flextime, exempt, note, ...dates }: Values) {
  return { ...toDates(dates), weeklyMinutes, kind, flextime, exempt, note };
}

const inputOf = (row: Contract): Values => ({ ...row, ...fromDates(row), kind: row.kind as Values["kind"] });

async function load(db: Db, id: string): Promise<Contract> {
  const row = await db.contract.findFirst({ where: { id } });
  if (!row) throw notFound();
  return row;
}

const subject = (id: string, name: string) => ({ type: "contract", id, name });
