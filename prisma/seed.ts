import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { env } from "#lib/env.ts";
import { localDay } from "#lib/shared/local-time.ts";
import { demoCompanies } from "./demo/companies.ts";
import { companyRows, type DemoRows } from "./demo/company-rows.ts";
import { buildRoster } from "./demo/roster.ts";
import { buildAccounts } from "./demo/sign-ins.ts";
import { writeRows } from "./demo/write-rows.sql.ts";

/**
 * Writes three companies with a year of work that ends now, as the owner of the database and in one transaction, and
 * their sign-ins into the data folder. The same day gives the same people and hours; passwords and salts are new each
 * time.
 *
 * @param progress gets a sentence as each step begins
 * @returns what was written, company by company
 */
export async function seedDemo(progress: (sentence: string) => void, now = new Date()): Promise<DemoRows[]> {
  const rosters = demoCompanies.map((demo) => buildRoster(demo, localDay(now, demo.zone)));
  progress("making the people and their sign-ins");
  const accounts = await buildAccounts(rosters, new Date(now.getTime() - 380 * 86_400_000));
  const { users, memberships } = accounts;
  const rows: DemoRows[] = rosters.map((roster) => {
    progress(`a year of ${roster.company.name}`);
    return companyRows(roster, accounts, now);
  });
  progress(`writing ${count(rows)} clock-ins`);
  const owner = new Client({ connectionString: env.DATABASE_URL, application_name: "hourly demo" });
  await owner.connect();
  try {
    await writeRows(owner, [{ users }, ...rows, { memberships }]);
  } finally {
    await owner.end();
  }
  const file = join(env.DATA_DIR, "sign-ins.json");
  writeFileSync(file, JSON.stringify(accounts.signIns, null, 2), { mode: 0o600 });
  return rows;
}

const count = (rows: DemoRows[]) =>
  rows.reduce((sum, one) => sum + one.clock_ins.length, 0).toLocaleString("en-GB");
