import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { ownerUrl, roleUrl } from "#lib/testing/database.ts";
import { readModels } from "#lib/testing/datamodel.ts";
import * as sql from "./catalogue.sql.ts";
import { fences } from "./fences.ts";
import { grants, type LoginRole, unruled } from "./grants.ts";

/** The schema as PostgreSQL knows it, held to the rules of tenancy. A table nobody thought of fails here. */
const models = await readModels();
const kindOf = new Map(models.map((model) => [model.table, fences[model.name].kind]));
const tenant = models.filter((model) => fences[model.name].kind !== "platform").map((model) => model.table);
const loginRoles: LoginRole[] = ["app", "platform", "resolver", "retention"];
const roleName = (role: LoginRole) => decodeURIComponent(new URL(roleUrl(role)).username);

/** Rows that may stand outside of any company, or that are known by a secret before one is: keyed by their id alone. */
const keyedById = ["companies", "memberships", "credentials", "mail_messages"];
/** Unique over all companies on purpose: a name in the address, and secrets. */
const uniqueEverywhere = ["companies_slug_key", "credentials_secret_hash_key"];

const owner = new pg.Client({ connectionString: ownerUrl() });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

describe("tables", () => {
  it("are those of the datamodel, each with its rights written down", async () => {
    const names = (await sql.tables(owner)).map((table) => table.name);
    expect(names.filter((name) => !(name in unruled)).sort()).toEqual([...kindOf.keys()].sort());
    expect(Object.keys(grants).sort()).toEqual([...kindOf.keys()].sort());
  });

  it("have row rules, all of them", async () => {
    for (const table of await sql.tables(owner))
      if (!(table.name in unruled)) expect(table.rules, table.name).toBe(true);
  });

  it("of a company carry its key", async () => {
    const found = new Map((await sql.tables(owner)).map((table) => [table.name, table]));
    for (const name of tenant.filter((name) => name !== "companies")) {
      expect(found.get(name)!.columns, name).toContain("company_id");
      const mayLack = name === "credentials" || name === "mail_messages";
      expect(found.get(name)!.nullable.includes("company_id"), name).toBe(mayLack);
    }
  });

  it("have no type whose operators miss an index under a row rule", async () => {
    expect(await sql.enums(owner)).toEqual([]);
  });
});

describe("keys", () => {
  it("primary keys begin with the company", async () => {
    for (const key of await sql.uniques(owner)) {
      if (!key.primary || !tenant.includes(key.table)) continue;
      expect(key.columns[0], key.name).toBe(keyedById.includes(key.table) ? "id" : "company_id");
    }
  });

  it("unique and exclusion constraints hold within a company", async () => {
    for (const key of await sql.uniques(owner)) {
      if (key.primary || !tenant.includes(key.table) || uniqueEverywhere.includes(key.name)) continue;
      expect(key.columns, key.name).toContain("company_id");
    }
  });

  it("references between tenant tables carry the company on both sides", async () => {
    for (const key of await sql.foreignKeys(owner)) {
      if (!tenant.includes(key.table) || !tenant.includes(key.target)) continue;
      expect(key.columns[0], key.name).toBe("company_id");
      expect(key.targetColumns[0], key.name).toBe(key.target === "companies" ? "id" : "company_id");
    }
  });

  it("nothing cascades and nothing is set to null", async () => {
    for (const key of await sql.foreignKeys(owner)) {
      expect(["r", "a"], key.name).toContain(key.onDelete);
      expect(["r", "a"], key.name).toContain(key.onUpdate);
    }
  });

  it("every reference to a tenant row is a foreign key", async () => {
    const keys = await sql.foreignKeys(owner);
    const bound = new Set(keys.flatMap((key) => key.columns.map((column) => `${key.table}.${column}`)));
    const loose = (await sql.tables(owner))
      .filter((table) => tenant.includes(table.name))
      .flatMap((table) =>
        table.columns.filter((column) => column.endsWith("_id")).map((column) => `${table.name}.${column}`),
      )
      .filter((column) => !bound.has(column));
    // What a ledger names stays named after it is gone; users are of the platform.
    expect(loose.sort()).toMatchInlineSnapshot(`
      [
        "audit_entries.actor_employee_id",
        "audit_entries.actor_user_id",
        "audit_entries.request_id",
        "audit_entries.subject_id",
        "credentials.company_id",
        "credentials.created_by_user_id",
        "credentials.employee_id",
        "credentials.user_id",
        "imports.author_user_id",
        "mail_messages.company_id",
        "punch_seal_heads.employee_id",
        "punches.author_user_id",
        "punches.clock_in_id",
        "punches.closes_id",
        "punches.customer_id",
        "punches.department_id",
        "punches.project_id",
        "punches.replaces_id",
        "punches.site_id",
      ]
    `);
  });
});

describe("row rules", () => {
  it("one rule for everybody keeps each tenant table to its company", async () => {
    const rules = (await sql.policies(owner)).filter((rule) => rule.name === "tenant");
    expect(rules.map((rule) => rule.table).sort()).toEqual([...tenant].sort());
    for (const rule of rules) {
      expect(rule).toMatchObject({ permissive: "PERMISSIVE", roles: ["public"], command: "ALL" });
      const column = rule.table === "companies" ? "id" : "company_id";
      expect(rule.condition).toBe(
        `(${column} = (NULLIF(current_setting('app.company_id'::text, true), ''::text))::uuid)`,
      );
    }
  });

  it("a second one keeps what tells of a person to the reach", async () => {
    const people = (await sql.tables(owner)).filter(
      (table) => tenant.includes(table.name) && table.columns.includes("employee_id"),
    );
    // Who supervises and who may sign in is the company's business; a mail's and an invitation's rows are never read.
    const open = ["department_supervisors", "memberships", "credentials"];
    const expected = [
      ...people.map((table) => table.name).filter((name) => !open.includes(name)),
      "employees",
    ];
    const rules = (await sql.policies(owner)).filter((rule) => rule.name === "reach");
    expect(rules.map((rule) => rule.table).sort()).toEqual(expected.sort());
    for (const rule of rules)
      expect(rule).toMatchObject({ permissive: "RESTRICTIVE", roles: ["public"], command: "ALL" });
  });

  it("all others name one of the login roles, and never the app's", async () => {
    for (const rule of await sql.policies(owner)) {
      if (rule.name === "tenant" || rule.name === "reach") continue;
      const role = loginRoles.find((one) => one === rule.name);
      expect(role && role !== "app", `${rule.table} ${rule.name}`).toBe(true);
      expect(rule.roles).toEqual([roleName(role!)]);
      expect(grants[rule.table]![role!], `${rule.table} ${rule.name}`).toBeDefined();
    }
  });

  it("nothing shows rows past them", async () => {
    expect(await sql.sideDoors(owner)).toEqual([]);
  });
});

describe("login roles", () => {
  it.each(loginRoles)("%s may do what grants.ts says and nothing more, by whatever way", async (role) => {
    for (const { table, rights } of await sql.effectiveRights(owner, roleName(role)))
      expect(rights, table).toEqual([...({ ...grants, ...unruled }[table]?.[role] ?? [])].sort());
  });

  it.each(loginRoles)("%s makes nothing, not even a temporary table", async (role) => {
    // Asked of the database the others are copied from: a copy does not take such rights along.
    const { template } = inject("server");
    expect(await sql.databaseRights(owner, roleName(role), template)).toEqual([
      { makesSchemas: false, makesTemporary: false },
    ]);
  });

  it("only the resolver and the platform read users and sessions", () => {
    for (const table of ["users", "sessions", "devices", "company_openings", "sign_in_throttles"])
      expect(grants[table]!.app, table).toBeUndefined();
  });

  it("no role that serves changes or deletes a ledger", () => {
    const ledgers = [
      "punches",
      "audit_entries",
      "audit_links",
      "seals",
      "punch_seal_heads",
      "platform_audit_entries",
    ];
    for (const table of ledgers)
      for (const role of loginRoles)
        for (const right of ["UPDATE", "DELETE"] as const)
          expect(grants[table]![role] ?? [], `${role} on ${table}`).not.toContain(right);
    // The erasable words of a ledger are the retention role's alone.
    for (const table of ["punch_details", "audit_details"])
      for (const role of ["app", "platform", "resolver"] as const)
        expect(grants[table]![role] ?? [], `${role} on ${table}`).not.toContain("UPDATE");
  });
});
