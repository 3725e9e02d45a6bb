import type { Db } from "#lib/db/scope.ts";

/**
 * One sealer at a time per company and stream, until the transaction ends. Two that slip through nevertheless (a
 * second coordinator) meet in the unique position.
 */
export async function takeSealTurn(db: Db, companyId: string, stream: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`seal ${stream} ${companyId}`}, 0))`;
}
