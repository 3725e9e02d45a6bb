import { Client } from "pg";
import { describe, expect, it } from "vitest";
import { ownerUrl, roleUrl, withClient, withEmptyDatabase } from "#lib/testing/database.ts";
import { TEST_SECRET } from "#lib/testing/secret.ts";
import { migrate } from "../../prisma/migrate.ts";
import { grants, type LoginRole, type Privilege, unruled } from "./grants.ts";
import { ensureRoles } from "./roles.ts";

const roles: LoginRole[] = ["app", "platform", "resolver", "retention"];
const privileges: Privilege[] = ["SELECT", "INSERT", "UPDATE", "DELETE"];

const tables = (client: Client) =>
  client
    .query<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')",
    )
    .then(({ rows }) => rows.map((row) => row.name));

const rights = (client: Client) =>
  client
    .query<{ line: string }>(
      `SELECT format('%s %s %s', table_name, split_part(grantee, '_', -1), privilege_type) AS line
         FROM information_schema.role_table_grants
        WHERE table_schema = 'public' AND grantee <> current_user ORDER BY 1`,
    )
    .then(({ rows }) => rows.map((row) => row.line));

const expected = Object.entries({ ...grants, ...unruled })
  .flatMap(([table, byRole]) =>
    roles.flatMap((role) => (byRole[role] ?? []).map((privilege) => `${table} ${role} ${privilege}`)),
  )
  .sort();

describe("the rights of the login roles", () => {
  it("are decided for every table", async () => {
    const named = [...Object.keys(grants), ...Object.keys(unruled)].sort();
    expect(named).toEqual((await withClient(ownerUrl(), tables)).sort());
  });

  it("are exactly what the table of grants says", async () => {
    expect((await withClient(ownerUrl(), rights)).sort()).toEqual(expected);
  });

  it("name only privileges that exist", () => {
    const all = Object.values({ ...grants, ...unruled }).flatMap((byRole) => Object.values(byRole).flat());
    expect(all.filter((privilege) => !privileges.includes(privilege))).toEqual([]);
  });

  it.each(roles)("%s is no owner, no superuser, and makes no tables", async (role) => {
    await withClient(roleUrl(role), async (client) => {
      const { rows } = await client.query(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user",
      );
      expect(Object.values(rows[0])).toEqual([false, false, false, false]);
      await expect(client.query("CREATE TABLE mine (id int)")).rejects.toMatchObject({ code: "42501" });
    });
  });

  it("leave ledgers alone", async () => {
    await withClient(roleUrl("app"), async (client) => {
      for (const table of [
        "punches",
        "punch_details",
        "audit_entries",
        "audit_details",
        "audit_links",
        "seals",
      ]) {
        await expect(client.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: "42501" });
        await expect(client.query(`UPDATE ${table} SET company_id = company_id`)).rejects.toMatchObject({
          code: "42501",
        });
        await expect(client.query(`TRUNCATE ${table}`)).rejects.toMatchObject({ code: "42501" });
      }
    });
  });

  it("let every role use the queue, and none change its shape", async () => {
    for (const role of roles) {
      await withClient(roleUrl(role), async (client) => {
        await client.query("SELECT count(*) FROM pgboss.job");
        await expect(client.query("DROP TABLE pgboss.job")).rejects.toMatchObject({ code: "42501" });
      });
    }
  });
});

describe("making the roles", () => {
  it("takes back what is too much, gives what is missing, and then changes nothing", async () => {
    await withEmptyDatabase("_roles", async (url) => {
      await migrate(url);
      const urls = await ensureRoles(url, TEST_SECRET);
      const app = new URL(urls.app).username;
      await withClient(url, async (client) => {
        await client.query(`GRANT DELETE ON punches TO "${app}"; REVOKE SELECT ON punches FROM "${app}"`);
        await client.query("DROP POLICY platform ON punches");
        await client.query(`CREATE POLICY resolver ON punches TO "${app}" USING (true)`);
      });
      await ensureRoles(url, TEST_SECRET);
      await withClient(url, async (client) => {
        expect((await rights(client)).sort()).toEqual(expected);
        const { rows } = await client.query(
          "SELECT policyname FROM pg_policies WHERE tablename = 'punches' AND roles <> '{public}' ORDER BY 1",
        );
        expect(rows.map((row) => row.policyname)).toEqual(["platform", "retention"]);
        const before = await written(client);
        await ensureRoles(url, TEST_SECRET);
        expect(await written(client)).toEqual(before);
      });
    });
  });

  it("gives the roles passwords of the secret: another secret does not get in", async () => {
    const wrong = new URL(roleUrl("app"));
    wrong.password = "guessed";
    const client = new Client({ connectionString: wrong.href });
    await expect(client.connect()).rejects.toMatchObject({ code: "28P01" });
  });

  it("refuses an address of a role that does not work, in a sentence", async () => {
    const platform = new URL(roleUrl("platform"));
    platform.password = "old";
    await expect(ensureRoles(ownerUrl(), TEST_SECRET, { platform: platform.href })).rejects.toThrow(
      /refuses the role .* that a setting names/,
    );
  });
});

/** Which transaction wrote each rule and each table's rights: equal when nothing was written again. */
async function written(client: Client): Promise<unknown[]> {
  const { rows } = await client.query(`
    SELECT 'rule' AS kind, oid::text, xmin::text FROM pg_policy
    UNION ALL
    SELECT 'table', oid::text, xmin::text FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
    ORDER BY 1, 2`);
  return rows;
}
