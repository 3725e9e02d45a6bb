import { randomInt } from "node:crypto";
import { type PlatformRole, platformRoles, type Role } from "#lib/access/permissions.ts";
import { hashPassword } from "#lib/auth/password-hash.ts";
import type { Employee, Membership, User } from "#lib/db/generated/client.ts";
import { factories } from "#lib/testing/factories.ts";
import { randomFrom } from "#lib/testing/random.ts";
import type { SignIn } from "../../cli/runtime/sign-ins.ts";
import { mailName, type Roster } from "./roster.ts";

export interface Accounts {
  users: User[];
  memberships: Membership[];
  signIns: SignIn[];
}

const roles: readonly Role[] = ["owner", "manager", "supervisor", "employee", "payroll_clerk", "viewer"];
const platformNames: Record<PlatformRole, string> = { administrator: "Ada Marsh", developer: "Ravi Lund" };

/** A way in for each role of each company, one person who works in two of them, and the platform's own people. */
export async function buildAccounts(rosters: readonly Roster[], madeAt: Date): Promise<Accounts> {
  const make = factories(randomFrom(4711), madeAt);
  const accounts: Accounts = { users: [], memberships: [], signIns: [] };

  async function account(
    name: string,
    email: string,
    platformRole: PlatformRole | null,
  ): Promise<[User, string]> {
    const password = newPassword();
    const passwordHash = await hashPassword(password);
    const values = { displayName: name, email, platformRole, passwordHash, passwordChangedAt: madeAt };
    const user = make.user(values);
    accounts.users.push(user);
    return [user, password];
  }

  for (const roster of rosters) {
    for (const role of roles) {
      const employee = personOf(roster, role);
      const [user, password] = await account(employee.name, employee.email!, null);
      accounts.memberships.push(make.membership(user, employee));
      const surface = role === "employee" ? "clock" : "company";
      accounts.signIns.push({ surface, company: roster.company.slug, role, email: user.email, password });
    }
  }
  await inTwoCompanies();
  for (const role of platformRoles) {
    const email = `${mailName(platformNames[role])}@hourly.example`;
    const [user, password] = await account(platformNames[role], email, role);
    accounts.signIns.push({ surface: "console", role, email: user.email, password });
  }
  return accounts;

  /** A bookkeeper whom two companies share. */
  async function inTwoCompanies(): Promise<void> {
    const shared = rosters.slice(0, 2).map((roster) => ({ roster, employee: bookkeeper(roster) }));
    const [user, password] = await account(
      bookkeeperName,
      `${mailName(bookkeeperName)}@ledger-and-co.example`,
      null,
    );
    for (const { employee } of shared) accounts.memberships.push(make.membership(user, employee));
    const company = shared.map(({ roster }) => roster.company.slug).join(", ");
    accounts.signIns.push({
      surface: "company",
      company,
      role: "payroll_clerk",
      email: user.email,
      password,
    });
  }
}

export const bookkeeperName = "Bríd Hennessy";

/** Adds the bookkeeper to a company's people; they keep no hours there. */
function bookkeeper({ make, company, bookkeepers }: Roster): Employee {
  const employee = make.employee(company, { name: bookkeeperName, role: "payroll_clerk" });
  bookkeepers.push(employee);
  return employee;
}

/** Who signs in for a role. The employee works where the supervisor supervises, a level below. */
function personOf(roster: Roster, role: Role): Employee {
  const parent = roster.demo.departments.find((one) =>
    roster.demo.departments.some((other) => other.parent === one.name),
  )!;
  const within = {
    supervisor: parent.name,
    employee: roster.demo.departments.find((one) => one.parent === parent.name)!.name,
  };
  const place = role === "supervisor" || role === "employee" ? within[role] : null;
  const found = roster.members.find(
    ({ employee, plan }) => employee.role === role && !employee.archivedAt && (!place || plan.name === place),
  );
  if (!found) throw new Error(`${roster.company.name} has nobody who is ${role}.`);
  return found.employee;
}

const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Three groups that can be read aloud and typed: 15 letters of 31, made here and known nowhere else. */
function newPassword(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join("");
  return [group(), group(), group()].join("-");
}
