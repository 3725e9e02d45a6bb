import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fences } from "#lib/db/fences.ts";
import { grants } from "#lib/db/grants.ts";
import { scopeStatements } from "#lib/db/scope.ts";
import { roleUrl } from "../database.ts";
import { readModels } from "../datamodel.ts";
import { type Records, records } from "../records.ts";
import * as sql from "./tables.sql.ts";
import { isolationWorld, type World } from "./world.ts";

/** The app role with nothing but SQL in its hands: what an injection or a careless sql.ts would meet. */
const models = await readModels();
const tenant = models.filter((model) => fences[model.name].kind !== "platform");
const all = tenant.map((model) => [model.table, model] as const);

let made: Records;
let world: World;
let app: pg.Client;

beforeAll(async () => {
  made = await records();
  world = await isolationWorld(made);
  app = new pg.Client({ connectionString: roleUrl("app") });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await made.end();
});

/** Runs one statement in a scoped transaction that is taken back, and says how many rows it met, or the error's state. */
async function run(
  statement: sql.Statement,
  reach: "own" | "department" | "company" = "company",
): Promise<number | string> {
  const { ours } = world;
  const person = { own: ours.cook, department: ours.supervisor, company: ours.owner }[reach];
  const departmentIds = reach === "department" ? [ours.kitchen.id, ours.baker.departmentId!] : [];
  await app.query("BEGIN");
  try {
    await app.query(
      scopeStatements({ companyId: ours.company.id, employeeId: person.id, reach, departmentIds }, 5000),
    );
    return (await app.query(statement.text, statement.values)).rowCount ?? 0;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await app.query("ROLLBACK");
  }
}

const refused = "42501";

describe("another company in raw SQL", () => {
  it.each(all)("%s", async (table, model) => {
    const { ours, theirs } = world;
    const rights = grants[table]!.app!;
    const [aim] = await sql.rawRows(made.owner, model, theirs.company.id);
    const [own] = await sql.rawRows(made.owner, model, ours.company.id);
    const can = (right: (typeof rights)[number], rows: number | string) =>
      rights.includes(right) ? rows : refused;

    expect(await run(sql.select(model, theirs.company.id))).toBe(can("SELECT", 0));
    expect(await run(sql.selectAll(model))).toBe(
      can("SELECT", (await sql.rawRows(made.owner, model, ours.company.id)).length),
    );
    expect(await run(sql.touch(model, theirs.company.id))).toBe(
      can("UPDATE", rights.includes("SELECT") ? 0 : refused),
    );
    expect(await run(sql.remove(model, theirs.company.id))).toBe(
      can("DELETE", rights.includes("SELECT") ? 0 : refused),
    );
    expect(await run(sql.insert(model, aim!))).toBe(refused);
    expect(await run(sql.insertOrChange(model, aim!))).toBe(refused);
    expect(await run(sql.move(model, own!, theirs.company.id))).toBe(refused);
  });

  it("no join, no union and no function brings a row of theirs", async () => {
    const { theirs } = world;
    for (const statement of sql.waysAround(theirs.company.id))
      expect(await run(statement), statement.text).toSatisfy(
        (met: number | string) => met === 0 || met === refused,
      );
  });
});

describe("people beyond the reach in raw SQL", () => {
  const ruled = [
    ["employees", "id"],
    ...[
      "chain_heads",
      "punches",
      "punch_details",
      "clock_ins",
      "clock_in_breaks",
      "import_rows",
      "punch_seal_heads",
      "contracts",
      "pay_rates",
      "home_departments",
    ].map((table) => [table, "employee_id"]),
  ] as [string, string][];

  it.each(ruled)("%s", async (table, column) => {
    const { guard } = world.ours;
    const model = models.find((one) => one.table === table)!;
    const rights = grants[table]!.app!;
    expect(await run(sql.countPeople(table, column), "own")).toBe(1);
    expect(await run(sql.countPeople(table, column), "department")).toBe(2);
    expect(await run(sql.countPeople(table, column), "company")).toBe(5);
    const [row] = await sql.rowsOf(made.owner, model, column === "id" ? "id" : "employeeId", guard.id);
    const raw = sql.byColumn(model, row!);
    for (const reach of ["own", "department"] as const) {
      if (rights.includes("UPDATE"))
        expect(await run(sql.touchPerson(table, column, guard.id), reach)).toBe(0);
      if (rights.includes("DELETE"))
        expect(await run(sql.removePerson(table, column, guard.id), reach)).toBe(0);
      expect(await run(sql.insert(model, raw), reach)).toBe(refused);
    }
  });
});

describe("a transaction without a scope", () => {
  it.each(all)("%s: no rows, and none are taken", async (table, model) => {
    const [own] = await sql.rawRows(made.owner, model, world.ours.company.id);
    const bare = async (statement: sql.Statement) =>
      app.query(statement.text, statement.values).then(
        (result) => result.rowCount,
        (error) => error.code,
      );
    if (grants[table]!.app!.includes("SELECT")) expect(await bare(sql.selectAll(model))).toBe(0);
    expect(await bare(sql.insert(model, own!))).toBe(refused);
  });
});

describe("a pooled connection that was scoped before", () => {
  it.each(["COMMIT", "ROLLBACK"])("shows nothing after %s", async (end) => {
    const pool = new pg.Pool({ connectionString: roleUrl("app"), max: 1 });
    try {
      const { ours } = world;
      const scope = {
        companyId: ours.company.id,
        employeeId: ours.owner.id,
        reach: "company" as const,
        departmentIds: [],
      };
      const first = await pool.connect();
      await first.query("BEGIN");
      await first.query(scopeStatements(scope, 5000));
      const { rows } = await first.query(
        "SELECT pg_backend_pid() AS pid, count(*)::int AS seen FROM employees",
      );
      expect(rows[0].seen).toBe(5);
      await first.query(end);
      first.release();
      for (const [table, model] of all) {
        if (!grants[table]!.app!.includes("SELECT")) continue;
        expect((await pool.query(sql.selectAll(model).text)).rowCount, table).toBe(0);
      }
      expect((await pool.query("SELECT pg_backend_pid() AS pid")).rows[0].pid).toBe(rows[0].pid);
    } finally {
      await pool.end();
    }
  });
});
