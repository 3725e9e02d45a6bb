import { secretHash } from "#lib/access/session.ts";
import type {
  Company,
  Customer,
  Department,
  DepartmentSupervisor,
  Employee,
  Membership,
  Project,
  Session,
  Site,
  User,
} from "#lib/db/generated/client.ts";
import { searchText } from "#lib/shared/search-text.ts";
import { eventFactories } from "./event-factories.ts";
import { type Random, randomFrom } from "./random.ts";

type In = Pick<Company, "id">;
/** A row of a company. */
type Of = { companyId: string; id: string };

/**
 * Rows that fit together, made up but the same for the same seed; nothing is written. Tests and the demo data build
 * everything with these: what a test wants to be so it names, the rest is ordinary.
 */
export function factories(seed: number | Random = 1, madeAt: Date = new Date("2026-01-05T08:00:00Z")) {
  const random = typeof seed === "number" ? randomFrom(seed) : seed;
  const times = { createdAt: madeAt, updatedAt: madeAt };
  const base = () => ({ id: random.id(madeAt), archivedAt: null, ...times, version: 1 });
  let count = 0;
  /** A word that no other row of these factories has. */
  const word = (noun: string) => `${noun} ${++count}`;

  return {
    random,
    ...eventFactories(random, madeAt, word),

    company(values: Partial<Company> = {}): Company {
      const name = values.name ?? word("Company");
      return {
        id: random.id(madeAt),
        slug: name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, "-")
          .slice(0, 40),
        name,
        zone: "Europe/Dublin",
        locale: "en-GB",
        currency: "EUR",
        weekStart: 1,
        dayCutoffMinutes: 0,
        blockLimitMinutes: 960,
        clockInBrowser: true,
        clockInApi: true,
        clockInManual: true,
        keepDetailsMonths: null,
        keepImportsMonths: 12,
        status: "active",
        ...times,
        version: 1,
        ...values,
      };
    },

    site(company: In, values: Partial<Site> = {}): Site {
      return { companyId: company.id, ...base(), name: word("Site"), address: null, zone: null, ...values };
    },

    department(company: In, values: Partial<Department> = {}): Department {
      const name = values.name ?? word("Department");
      return {
        companyId: company.id,
        ...base(),
        parentId: null,
        name,
        costCentre: null,
        zone: null,
        siteId: null,
        ...values,
      };
    },

    supervisor(department: Of, employee: Of): DepartmentSupervisor {
      return { companyId: department.companyId, departmentId: department.id, employeeId: employee.id };
    },

    employee(company: In, values: Partial<Employee> = {}): Employee {
      const name = values.name ?? word("Employee");
      return {
        companyId: company.id,
        ...base(),
        number: String(1000 + ++count),
        name,
        nameSearch: searchText(name),
        email: null,
        departmentId: null,
        siteId: null,
        role: "employee",
        hiredOn: null,
        endsOn: null,
        ...values,
      };
    },

    customer(company: In, values: Partial<Customer> = {}): Customer {
      const name = values.name ?? word("Customer");
      return {
        companyId: company.id,
        ...base(),
        name,
        nameSearch: searchText(name),
        code: null,
        email: null,
        note: null,
        ...values,
      };
    },

    project(customer: Of, values: Partial<Project> = {}): Project {
      const name = values.name ?? word("Project");
      return {
        companyId: customer.companyId,
        ...base(),
        customerId: customer.id,
        name,
        nameSearch: searchText(name),
        code: null,
        ...values,
      };
    },

    user(values: Partial<User> = {}): User {
      const displayName = values.displayName ?? word("User");
      return {
        id: random.id(madeAt),
        email: `${displayName.toLowerCase().replace(/[^a-z0-9]+/g, ".")}@example.test`,
        displayName,
        passwordHash: null,
        passwordChangedAt: null,
        platformRole: null,
        emailConfirmedAt: madeAt,
        status: "active",
        createdAt: madeAt,
        ...values,
      };
    },

    membership(user: Pick<User, "id">, employee: Of): Membership {
      const { companyId, id: employeeId } = employee;
      return {
        id: random.id(madeAt),
        userId: user.id,
        companyId,
        employeeId,
        createdAt: madeAt,
        endedAt: null,
      };
    },

    /** A session and the secret its cookie would hold. */
    session(user: Pick<User, "id">, values: Partial<Session> = {}): { row: Session; secret: string } {
      const secret = Buffer.from(random.bytes(32)).toString("base64url");
      const row = {
        id: random.id(madeAt),
        secretHash: secretHash(secret),
        userId: user.id,
        companyId: null,
        createdAt: madeAt,
        seenAt: new Date(),
        expiresAt: new Date(Date.now() + 86_400_000),
        endedAt: null,
        endReason: null,
        address: null,
        device: null,
        ...values,
      };
      return { row, secret };
    },
  };
}

export type Factories = ReturnType<typeof factories>;
