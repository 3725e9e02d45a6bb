import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { placeOrRefuse } from "#lib/contract/place.ts";
import type { PayRate } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { load as loadEmployee } from "#lib/employee/commands.ts";
import { lockEmployee } from "#lib/employee/sql.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { raced, refuseStale, refuseUnseen } from "#lib/history/stale.ts";
import { changesOf } from "#lib/shared/changes.ts";
import { fromDates, keptOf, toDates } from "#lib/shared/dated.ts";
import { newId } from "#lib/shared/ids.ts";
import { fromDbDate, toDbDate } from "#lib/shared/local-time.ts";
import { amountText, parseAmount } from "#lib/shared/money.ts";
import { lookAtPayRate } from "./queries.ts";
import type { PayRateEdit, PayRateInput } from "./schema.ts";

/** What a form leads back to: the person. */
export interface PayDone {
  id: string;
  employeeId: string;
  name: string;
}

/**
 * Adds a rate; with `endPrevious` the one of the same name that holds on its first day ends on the day before.
 *
 * Errors: not_found · invalid at `validFrom` or `validTo` where another rate of this name holds.
 */
export async function addPayRate(actor: CompanyActor, input: PayRateInput): Promise<PayDone> {
  return open(actor, "pay.edit", async (db) => {
    const companyId = actor.company.id;
    const { employeeId } = input;
    await lockEmployee(db, companyId, employeeId);
    const { name } = await loadEmployee(db, employeeId);
    const rows = await namesakes(db, employeeId, input.name);
    const wanted = { from: input.validFrom, to: input.validTo };
    const end = placeOrRefuse(rows.map(keptOf), wanted, input.endPrevious, actor.company.locale);
    const ended = rows.find((row) => row.id === end?.id);
    if (ended && end) await endRate(db, ended, end.to, name);
    const id = newId();
    await db.payRate.createMany({ data: [{ companyId, id, employeeId, ...columnsOf(input) }] });
    await recordAudit(db, {
      act: "pay.add",
      subject: subject(id, name),
      after: { employee: name, employeeId, ...valuesOf(input) },
    });
    return { id, employeeId, name };
  });
}

async function endRate(db: Db, row: PayRate, to: string, name: string): Promise<void> {
  const { id, version } = row;
  await db.payRate.updateMany({ where: { id }, data: { validTo: toDbDate(to), version: version + 1 } });
  await recordAudit(db, {
    subject: subject(id, name),
    before: { validTo: row.validTo && fromDbDate(row.validTo) },
    after: { validTo: to },
  });
}

/**
 * Errors: not_found · invalid as for adding · conflict when it was changed meanwhile, with what was written: who is told
 * has looked, and is written down for it.
 */
export async function editPayRate(actor: CompanyActor, input: PayRateEdit): Promise<PayDone> {
  try {
    return await change(actor, input);
  } catch (error) {
    if (error instanceof AppError && error.detail?.theirs) await lookAtPayRate(actor, input.id);
    throw error;
  }
}

async function change(actor: CompanyActor, input: PayRateEdit): Promise<PayDone> {
  return open(actor, "pay.edit", async (db) => {
    const { employeeId } = await load(db, input.id);
    await lockEmployee(db, actor.company.id, employeeId);
    const { name } = await loadEmployee(db, employeeId);
    const stored = await load(db, input.id);
    const { id, version } = stored;
    await refuseStale(db, { type: "pay", id, version, seen: input.version });
    const changes = changesOf(valuesOf(inputOf(stored)), valuesOf(input));
    if (!changes) return { id, employeeId, name };
    const others = (await namesakes(db, employeeId, input.name)).filter((row) => row.id !== id).map(keptOf);
    placeOrRefuse(others, { from: input.validFrom, to: input.validTo }, false, actor.company.locale);
    const { count } = await db.payRate.updateMany({
      where: { id, version },
      data: { ...columnsOf(input), version: version + 1 },
    });
    if (count === 0) throw raced();
    await recordAudit(db, { subject: subject(id, name), ...changes });
    return { id, employeeId, name };
  });
}

/**
 * Takes out a rate that was written down by mistake.
 *
 * Errors: not_found · conflict when it is not the version seen, and while something refers to it.
 */
export async function removePayRate(actor: CompanyActor, id: string, seen?: number): Promise<PayDone> {
  return open(actor, "pay.edit", async (db) => {
    const { employeeId } = await load(db, id);
    await lockEmployee(db, actor.company.id, employeeId);
    const { name } = await loadEmployee(db, employeeId);
    const stored = await load(db, id);
    refuseUnseen(stored, seen);
    const { count } = await db.payRate.deleteMany({ where: { id, version: stored.version } });
    if (count === 0) throw raced();
    await recordAudit(db, {
      act: "pay.remove",
      subject: subject(id, name),
      before: { employee: name, employeeId, ...valuesOf(inputOf(stored)) },
    });
    return { id, employeeId, name };
  });
}

/** The rates of one name, whatever its case, as the database's own constraint has it. */
async function namesakes(db: Db, employeeId: string, name: string): Promise<PayRate[]> {
  const rows = await db.payRate.findMany({ where: { employeeId } });
  return rows.filter((row) => row.name.toLowerCase() === name.toLowerCase());
}

type Values = Omit<PayRateInput, "employeeId" | "endPrevious">;

/** What the audit trail keeps; the amount as the currency writes it. */
function valuesOf({ name, validFrom, validTo, per, amount, currency }: Values) {
  return { name, validFrom, validTo, per, amount: amountText(minorOf(amount, currency), currency), currency };
}

function minorOf(amount: string, currency: string): bigint {
  const minor = parseAmount(amount, currency);
  if (minor === null) throw new Error("An amount came past its schema.");
  return minor;
}

function columnsOf({ name, per, amount, currency, ...dates }: Values) {
  return { name, ...toDates(dates), per, amountMinor: minorOf(amount, currency), currency };
}

function inputOf({ name, per, amountMinor, currency, ...dates }: PayRate): Values {
  const amount = amountText(amountMinor, currency);
  return { name, ...fromDates(dates), per: per as Values["per"], amount, currency };
}

async function load(db: Db, id: string): Promise<PayRate> {
  const row = await db.payRate.findFirst({ where: { id } });
  if (!row) throw notFound();
  return row;
}

const subject = (id: string, name: string) => ({ type: "pay", id, name });
