import { witnessEach } from "#lib/audit/witness.ts";
import type { Db } from "#lib/db/scope.ts";
import { keptOf } from "#lib/shared/dated.ts";
import type { Kept } from "#lib/shared/spans.ts";

/** The act of having seen what another person is paid. */
export const lookAct = "pay.look";

/** The name of the rate somebody has who has only one. */
export const standardName = "Standard";

export interface StandardRate extends Kept {
  per: string;
  amountMinor: bigint;
  currency: string;
}

/**
 * The standard rates of many people, to find out what a list would change. For whoever may change pay, and never to be
 * shown: a look goes through `lookAtPay`.
 */
export async function listPayOf(
  db: Db,
  employeeIds: readonly string[],
): Promise<Map<string, StandardRate[]>> {
  const rows = await db.payRate.findMany({ where: { employeeId: { in: [...employeeIds] } } });
  const standard = rows.filter((row) => row.name.toLowerCase() === standardName.toLowerCase());
  const byPerson = Map.groupBy(standard, (row) => row.employeeId);
  return new Map(
    [...byPerson].map(([employeeId, own]) => [
      employeeId,
      own.map(({ per, amountMinor, currency, ...row }) => ({ ...keptOf(row), per, amountMinor, currency })),
    ]),
  );
}

/** Whoever brings a list that says what people are paid, and hears that it is so, has looked at the pay of each. */
export async function witnessPayOf(db: Db, people: readonly { id: string; name: string }[]): Promise<void> {
  if (people.length > 0) await witnessEach(db, lookAct, people);
}
