import type { CompanyActor } from "#lib/access/actor.ts";
import { openErasure } from "#lib/access/retention.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { type Db, unaudited } from "#lib/db/scope.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { said } from "#lib/i18n/said.ts";
import { eraseOldImports } from "./imports.ts";
import { keptSince } from "./rules.ts";
import type { Erased, Whose } from "./schema.ts";
import { batchSize, eraseAuditValues, eraseContractNotes, eraseNotes, erasePunchWords } from "./sql.ts";

const nothing: Erased = { punches: 0, clockIns: 0, contracts: 0, entries: 0, imports: 0 };
const sumOf = (a: Erased, b: Erased): Erased => ({
  punches: a.punches + b.punches,
  clockIns: a.clockIns + b.clockIns,
  contracts: a.contracts + b.contracts,
  entries: a.entries + b.entries,
  imports: a.imports + b.imports,
});

/**
 * Erases what the company keeps no longer: words of punches, values of the audit trail, reports of imports. In batches,
 * each with its entry in the audit trail; a batch that finds nothing leaves none.
 *
 * @returns how much, all batches together
 */
export async function eraseOld(actor: CompanyActor, signal?: AbortSignal, now = new Date()): Promise<Erased> {
  const { zone } = actor.company;
  const kept = await openErasure(actor, "retention.erase", (db) =>
    db.company.findFirst({ select: { keepDetailsMonths: true, keepImportsMonths: true } }),
  );
  if (!kept) throw notFound();
  let erased = nothing;
  const inBatch = async (work: (db: Db) => Promise<Erased>) => {
    const found = await openErasure(actor, "retention.erase", async (db) => {
      // Statements that found nothing have written nothing, whatever they are called.
      const counts = await unaudited(db, () => work(db));
      if (isSomething(counts)) await recordErasure(db, actor, counts);
      return counts;
    });
    erased = sumOf(erased, found);
  };
  if (kept.keepDetailsMonths !== null) {
    const before = keptSince(now, kept.keepDetailsMonths, zone);
    for (const words of [punchWords, auditValues]) {
      const cursor: Cursor = { after: null, done: false };
      while (!cursor.done && !signal?.aborted) await inBatch((db) => words(db, { before }, cursor));
    }
  }
  const before = keptSince(now, kept.keepImportsMonths, zone);
  await inBatch(async (db) => ({ ...nothing, imports: await eraseOldImports(db, before) }));
  return erased;
}

/**
 * Erases the words of somebody who has left, because they asked for it: notes, reasons, addresses and devices of their
 * punches, notes of their contracts, and what the audit trail says of them, of their time and in these notes. Their
 * name, number and hours stay, and so do the terms of their contracts and all that was written down of their pay:
 * payroll law has it kept for years, and it holds no text of anybody's own.
 *
 * Errors: forbidden · not_found · conflict while they are not archived.
 */
export async function eraseWordsOf(actor: CompanyActor, id: string): Promise<Erased & { name: string }> {
  return openErasure(actor, "employee.erase", async (db) => {
    const employee = await db.employee.findFirst({ where: { id }, select: { name: true, archivedAt: true } });
    if (!employee) throw notFound();
    if (!employee.archivedAt) throw new AppError("conflict", said("employee.eraseArchivedOnly"));
    let erased: Erased = { ...nothing, contracts: await eraseContractNotes(db, id) };
    for (const words of [punchWords, auditValues]) {
      const cursor: Cursor = { after: null, done: false };
      while (!cursor.done) erased = sumOf(erased, await words(db, { employeeId: id }, cursor));
    }
    // Without the name: this entry is not erased.
    await recordAudit(db, { subject: { type: "employee", id }, after: countsOf(erased) });
    return { ...erased, name: employee.name };
  });
}

interface Cursor {
  after: string | null;
  done: boolean;
}

async function punchWords(db: Db, whose: Whose, cursor: Cursor): Promise<Erased> {
  const ids = await erasePunchWords(db, whose, cursor.after);
  move(cursor, ids);
  return { ...nothing, punches: ids.length, clockIns: ids.length > 0 ? await eraseNotes(db, ids) : 0 };
}

async function auditValues(db: Db, whose: Whose, cursor: Cursor): Promise<Erased> {
  const ids = await eraseAuditValues(db, whose, cursor.after);
  move(cursor, ids);
  return { ...nothing, entries: ids.length };
}

function move(cursor: Cursor, ids: readonly string[]): void {
  cursor.after = ids.at(-1) ?? null;
  cursor.done = ids.length < batchSize;
}

const isSomething = (counts: Erased) => Object.values(counts).some((count) => count > 0);

/** Only what was found: an entry tells its counts. */
const countsOf = (counts: Erased) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

function recordErasure(db: Db, { company }: CompanyActor, counts: Erased): Promise<void> {
  return recordAudit(db, {
    subject: { type: "company", id: company.id, name: company.name },
    after: countsOf(counts),
  });
}
