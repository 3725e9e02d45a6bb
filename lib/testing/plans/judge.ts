import { expect } from "vitest";
import { type Reading, readingsOf } from "./plans.sql.ts";

/**
 * The statements of `work` reach large tables by an index, look at no more of their rows than `most` and sort no more.
 *
 * @param large the tables that are large; something of them has to be read
 */
export async function judge(
  work: () => Promise<unknown>,
  large: readonly string[],
  most: number,
): Promise<Reading[]> {
  const readings = await readingsOf(work, large);
  expect(readings.length, "something large is read").toBeGreaterThan(0);
  for (const { how, table, rows, statement } of readings) {
    expect(how, `${table} in ${statement.slice(0, 2000)}`).not.toBe("Seq Scan");
    expect(rows, `rows of ${table} by ${how} in ${statement.slice(0, 2000)}`).toBeLessThanOrEqual(most);
  }
  return readings;
}
