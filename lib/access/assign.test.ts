import { describe, expect, it } from "vitest";
import type { CompanyActor } from "./actor.ts";
import { assignableRoles, canSupervise, ownsCompany } from "./assign.ts";
import type { PlatformRole, Role } from "./permissions.ts";

const actor = (role: Role | PlatformRole) => ({ role, employeeId: "e" }) as CompanyActor;

describe("assignableRoles", () => {
  it.each<[Role | PlatformRole, string[]]>([
    ["owner", ["employee", "supervisor", "manager", "owner", "payroll_clerk", "viewer"]],
    ["administrator", ["employee", "supervisor", "manager", "owner", "payroll_clerk", "viewer"]],
    ["manager", ["employee", "supervisor", "manager", "payroll_clerk", "viewer"]],
    ["supervisor", ["employee", "supervisor"]],
    ["employee", ["employee"]],
  ])("%s may give %j", (role, expected) => {
    expect(assignableRoles(actor(role))).toEqual(expected);
  });

  it("counts an administrator without an employee as one", () => {
    const visitor = { role: "administrator", employeeId: null } as CompanyActor;
    expect(assignableRoles(visitor)).toContain("owner");
  });
});

it("knows who owns and who supervises", () => {
  expect(["owner", "manager", "nonsense"].map(ownsCompany)).toEqual([true, false, false]);
  expect(["employee", "supervisor", "manager", "owner", "viewer", ""].map(canSupervise)).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
  ]);
});
