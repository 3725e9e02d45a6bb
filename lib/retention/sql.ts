import { Prisma } from "#lib/db/generated/client.ts";
import { type Db, scopeOf } from "#lib/db/scope.ts";
import type { Whose } from "./schema.ts";

/** Rows of one transaction. */
export const batchSize = 5_000;

/**
 * Erases the words of so many punches; their digest stays in the punch, which stays in its chain.
 *
 * @param after the last punch of the batch before, or null: what has been looked at is not looked at again
 * @returns the ids of the punches, in their order
 */
export async function erasePunchWords(db: Db, whose: Whose, after: string | null): Promise<string[]> {
  const { companyId } = scopeOf(db);
  const which =
    "before" in whose
      ? Prisma.sql`p.recorded_at < ${whose.before}`
      : Prisma.sql`d.employee_id = ${whose.employeeId}::uuid`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH old AS (
      SELECT d.punch_id FROM punch_details d
      JOIN punches p ON p.company_id = d.company_id AND p.id = d.punch_id
      WHERE d.company_id = ${companyId}::uuid AND d.erased_at IS NULL AND ${which}
        AND (${after}::uuid IS NULL OR d.punch_id > ${after}::uuid)
      ORDER BY d.punch_id LIMIT ${batchSize}
    )
    UPDATE punch_details d
    SET salt = NULL, note = NULL, reason = NULL, address = NULL, device = NULL, erased_at = now()
    FROM old WHERE d.company_id = ${companyId}::uuid AND d.punch_id = old.punch_id AND d.erased_at IS NULL
    RETURNING d.punch_id AS id`;
  return rows.map(({ id }) => id).sort();
}

/** Takes the note from clock-ins of these punches when no punch of theirs says it any more. @returns how many */
export async function eraseNotes(db: Db, punchIds: readonly string[]): Promise<number> {
  const { companyId } = scopeOf(db);
  return db.$executeRaw`
    UPDATE clock_ins c SET note = NULL
    WHERE c.company_id = ${companyId}::uuid AND c.note IS NOT NULL
      AND c.id IN (
        SELECT clock_in_id FROM punches WHERE company_id = ${companyId}::uuid AND id = ANY (${[...punchIds]}::uuid[])
      )
      AND NOT EXISTS (
        SELECT FROM punches p JOIN punch_details d ON d.company_id = p.company_id AND d.punch_id = p.id
        WHERE p.company_id = ${companyId}::uuid AND p.clock_in_id = c.id
          AND p.kind IN ('in', 'out', 'switch', 'block') AND d.note = c.note
      )`;
}

/** Takes the notes from somebody's contracts; their terms stay. @returns how many */
export async function eraseContractNotes(db: Db, employeeId: string): Promise<number> {
  const { companyId } = scopeOf(db);
  return db.$executeRaw`
    UPDATE contracts SET note = NULL, version = version + 1
    WHERE company_id = ${companyId}::uuid AND employee_id = ${employeeId}::uuid AND note IS NOT NULL`;
}

/**
 * Erases the values of so many entries of the audit trail; who did what to which record, and when, stays. Changes of the
 * company's own settings keep theirs: later proofs ask for them (lib/ledger/cutoffs.ts).
 *
 * Of one person: what was written about them and about their time, and of their contracts what holds a note. A value
 * goes with all that stands beside it, for an entry is proven whole or not at all.
 *
 * @param after the last entry of the batch before, or null
 */
export async function eraseAuditValues(db: Db, whose: Whose, after: string | null): Promise<string[]> {
  const { companyId } = scopeOf(db);
  const which =
    "before" in whose ? Prisma.sql`e.at < ${whose.before}` : aboutPerson(companyId, whose.employeeId);
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH old AS (
      SELECT e.id FROM audit_entries e
      JOIN audit_details d ON d.company_id = e.company_id AND d.entry_id = e.id
      WHERE e.company_id = ${companyId}::uuid AND d.erased_at IS NULL AND e.subject_type <> 'company' AND ${which}
        AND (${after}::uuid IS NULL OR e.id > ${after}::uuid)
      ORDER BY e.id LIMIT ${batchSize}
    )
    UPDATE audit_details d
    SET salt = NULL, actor_name = NULL, subject_name = NULL, reason = NULL, address = NULL, before = NULL,
      after = NULL, erased_at = now()
    FROM old WHERE d.company_id = ${companyId}::uuid AND d.entry_id = old.id AND d.erased_at IS NULL
    RETURNING d.entry_id AS id`;
  return rows.map(({ id }) => id).sort();
}

function aboutPerson(companyId: string, employeeId: string): Prisma.Sql {
  return Prisma.sql`(
    (e.subject_type = 'employee' AND e.subject_id = ${employeeId})
    OR (e.subject_type = 'clock-in' AND e.subject_id IN (
      SELECT id::text FROM clock_ins WHERE company_id = ${companyId}::uuid AND employee_id = ${employeeId}::uuid
    ))
    OR (e.subject_type = 'contract' AND (d.before ->> 'note' IS NOT NULL OR d.after ->> 'note' IS NOT NULL)
      AND e.subject_id IN (${contractsOf(companyId, employeeId)}))
  )`;
}

/** The contracts somebody has, and those that were taken out: their entries name whose they were. */
function contractsOf(companyId: string, employeeId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT id::text FROM contracts WHERE company_id = ${companyId}::uuid AND employee_id = ${employeeId}::uuid
    UNION ALL
    SELECT o.subject_id FROM audit_entries o
    JOIN audit_details od ON od.company_id = o.company_id AND od.entry_id = o.id
    WHERE o.company_id = ${companyId}::uuid AND o.act IN ('contract.add', 'contract.remove')
      AND coalesce(od.after, od.before) ->> 'employeeId' = ${employeeId}`;
}
