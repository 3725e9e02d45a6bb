import { Pool } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { databaseUrl } from "./client.ts";
import { TurnClient } from "./turn-client.ts";

let pool: Pool;

beforeAll(() => {
  pool = new Pool({ connectionString: databaseUrl("app"), max: 1, Client: TurnClient });
});
afterAll(() => pool.end());

test("statements sent side by side go one after the other, also after one that failed", async () => {
  const warned = vi.spyOn(process, "emitWarning");
  const client = await pool.connect();
  const asked = [1, 2, 3, 4].map((n) => client.query({ text: n === 2 ? "SELECT 1/0" : `SELECT ${n} AS n` }));
  const answers = await Promise.allSettled(asked);
  client.release();
  expect(answers.map((one) => (one.status === "fulfilled" ? one.value.rows[0].n : "refused"))).toEqual([
    1,
    "refused",
    3,
    4,
  ]);
  expect(warned).not.toHaveBeenCalled();
});

test("the pool's own way of asking still works", async () => {
  const { rows } = await pool.query("SELECT $1::int AS n", [7]);
  expect(rows).toEqual([{ n: 7 }]);
});
