import type { Db } from "#lib/db/scope.ts";
import type { Head } from "./heads.ts";

/** The chains that have grown since they were last named in a seal. */
export async function unsealedHeads(db: Db, companyId: string): Promise<Head[]> {
  return db.$queryRaw<Head[]>`
    SELECT h.employee_id AS "employeeId", h.length, h.hash
      FROM chain_heads h
     WHERE h.company_id = ${companyId}::uuid AND h.length > 0 AND NOT EXISTS (
       SELECT FROM punch_seal_heads s
        WHERE s.company_id = h.company_id AND s.employee_id = h.employee_id AND s.length >= h.length)
     ORDER BY h.employee_id`;
}
