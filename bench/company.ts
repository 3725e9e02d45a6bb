import type { Client } from "pg";
import type { CompanyActor } from "#lib/access/actor.ts";
import { jobActor } from "#lib/access/actor.ts";
import { toActorCompany } from "#lib/access/actor-company.ts";
import { factories } from "#lib/testing/factories.ts";
import { seedOf } from "#lib/testing/random.ts";
import { insertRows } from "#lib/testing/rows.sql.ts";

/** A company with people, customers and departments in it, and the product as an actor there. */
export async function makeCompany(
  owner: Client,
  slug: string,
  counts: { people: number; customers: number; departments: number },
): Promise<CompanyActor> {
  const make = factories(seedOf(slug));
  // Days of 24 hours, as ledger has them: totals are compared.
  const company = make.company({ name: slug, slug, zone: "UTC" });
  const some = <T>(count: number, one: () => T) => Array.from({ length: count }, one);
  await insertRows(owner, "companies", [company]);
  const departments = some(counts.departments, () => make.department(company));
  const tables = {
    departments,
    employees: some(counts.people, () => make.employee(company)),
    customers: some(counts.customers, () => make.customer(company)),
  };
  for (const [table, rows] of Object.entries(tables))
    if (rows.length > 0) await insertRows(owner, table, rows);
  return jobActor(toActorCompany(company), "bench");
}

/** Somebody signed in to the clock page. @returns the cookie's secret */
export async function makeSession(owner: Client, actor: CompanyActor): Promise<string> {
  const make = factories(99);
  const employee = make.employee(actor.company);
  const user = make.user();
  const { row, secret } = make.session(user, { companyId: actor.company.id });
  await insertRows(owner, "employees", [employee]);
  await insertRows(owner, "users", [user]);
  await insertRows(owner, "memberships", [make.membership(user, employee)]);
  await insertRows(owner, "sessions", [row]);
  return secret;
}
