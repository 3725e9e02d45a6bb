import { Prisma } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";

/**
 * One sealer at a time per company and stream, until the transaction ends. Two that slip through nevertheless (a
 * second coordinator) meet in the unique position.
 */
export async function takeSealTurn(db: Db, companyId: string, stream: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`seal ${stream} ${companyId}`}, 0))`;
}

/**
 * The different words in a column of a company's trail. Steps through the index from word to word instead of reading
 * all entries.
 */
export async function distinctWords(
  db: Db,
  companyId: string,
  column: "act" | "subject_type",
): Promise<string[]> {
  const word = Prisma.raw(column);
  const rows = await db.$queryRaw<{ word: string }[]>`
    WITH RECURSIVE words AS (
      (SELECT ${word} AS word FROM audit_entries WHERE company_id = ${companyId}::uuid ORDER BY ${word} LIMIT 1)
      UNION ALL
      SELECT (SELECT ${word} FROM audit_entries
               WHERE company_id = ${companyId}::uuid AND ${word} > words.word ORDER BY ${word} LIMIT 1)
        FROM words WHERE words.word IS NOT NULL
    )
    SELECT word FROM words WHERE word IS NOT NULL LIMIT 200`;
  return rows.map((row) => row.word);
}
