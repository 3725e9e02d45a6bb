import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isRole,
  type Permission,
  type PlatformPermission,
  permissions,
  platformMay,
  platformPermissions,
  platformRoles,
  reaches,
  reachOf,
  roles,
  rolesThatMay,
  satisfies,
} from "./permissions.ts";

const names = Object.keys(permissions) as Permission[];
const letter = { own: "O", department: "D", company: "C" } as const;

/** The table as people read it: a change of policy shows here as a line of a diff. */
function printed(): string {
  const width = Math.max(...names.map((name) => name.length));
  const head = `${"".padEnd(width)}  kind  ${roles.join(" ")}`;
  const rows = names.map((name) => {
    const { kind, reach } = permissions[name];
    const cells = roles.map((role) => (reach[role] ? letter[reach[role]] : "·").padEnd(role.length));
    return `${name.padEnd(width)}  ${kind.padEnd(5)} ${cells.join(" ")}`.trimEnd();
  });
  return [head, ...rows].join("\n");
}

function printedPlatform(): string {
  return Object.entries(platformPermissions)
    .map(([name, { kind, roles: may }]) => `${name.padEnd(20)}  ${kind.padEnd(5)}  ${may.join(", ")}`)
    .join("\n");
}

describe("the table of permissions", () => {
  it("in a company (O own, D department, C company)", () => {
    expect(printed()).toMatchInlineSnapshot(`
      "                       kind  employee supervisor manager owner payroll_clerk viewer
      company.view           read  C        C          C       C     C             C
      company.update         write ·        ·          ·       C     ·             ·
      department.list        read  C        C          C       C     C             C
      department.edit        write ·        ·          C       C     ·             ·
      site.list              read  C        C          C       C     C             C
      site.edit              write ·        ·          C       C     ·             ·
      customer.list          read  C        C          C       C     C             C
      customer.edit          write ·        C          C       C     ·             ·
      project.list           read  C        C          C       C     C             C
      project.edit           write ·        C          C       C     ·             ·
      package.list           read  ·        C          C       C     C             C
      package.edit           write ·        ·          C       C     ·             ·
      skill.list             read  ·        C          C       C     C             C
      skill.edit             write ·        ·          C       C     ·             ·
      event.list             read  ·        C          C       C     C             C
      event.edit             write ·        C          C       C     ·             ·
      employee.list          read  O        D          C       C     C             C
      employee.edit          write ·        ·          C       C     ·             ·
      employee.invite        write ·        ·          C       C     ·             ·
      employee.assign-owner  write ·        ·          ·       C     ·             ·
      employee.erase         write ·        ·          ·       C     ·             ·
      contract.list          read  O        D          C       C     C             O
      contract.edit          write ·        ·          C       C     C             ·
      pay.list               look  O        O          C       C     C             O
      pay.edit               write ·        ·          C       C     C             ·
      clock.view             read  O        O          O       O     O             O
      clock.punch            write O        O          O       O     O             O
      clock-in.list          read  O        D          C       C     C             C
      clock-in.edit          write ·        D          C       C     ·             ·
      punch.record           write ·        D          C       C     ·             ·
      hours.report           read  O        D          C       C     C             C
      import.list            read  ·        ·          C       C     C             ·
      import.run             write ·        ·          C       C     ·             ·
      import.progress        write ·        ·          ·       ·     ·             ·
      audit.list             read  ·        ·          C       C     ·             ·
      view.list              read  C        C          C       C     C             C
      view.edit              write O        O          O       O     O             O
      list.export            look  C        C          C       C     C             C
      token.list             read  ·        ·          ·       C     ·             ·
      token.edit             write ·        ·          ·       C     ·             ·
      ledger.seal            write ·        ·          ·       ·     ·             ·
      ledger.close           write ·        ·          ·       ·     ·             ·
      ledger.verify          read  ·        ·          ·       C     ·             ·
      retention.erase        write ·        ·          ·       ·     ·             ·"
    `);
  });

  it("across companies", () => {
    expect(printedPlatform()).toMatchInlineSnapshot(`
      "companies.list        read   administrator, developer
      companies.create      write  administrator
      companies.suspend     write  administrator
      companies.open        write  administrator, developer
      users.list            read   administrator, developer
      users.edit            write  administrator
      users.roles           write  administrator
      outbox.list           read   administrator
      outbox.edit           write  administrator
      outbox.read           write  administrator
      outbox.send           write  administrator
      jobs.list             read   administrator, developer
      jobs.edit             write  administrator
      platform-audit.list   read   administrator, developer
      company-audit.list    read   administrator, developer
      ledgers.verify        write  administrator
      blocked.list          read   administrator, developer
      blocked.edit          write  administrator
      features.list         read   administrator, developer
      features.edit         write  administrator
      isolation.list        read   administrator, developer
      isolation.record      write  administrator
      doctor.view           read   administrator, developer"
    `);
  });

  it("gives an owner whatever any other role has, as far as any other", () => {
    for (const name of names)
      for (const role of roles)
        if (reachOf(role, name))
          expect(satisfies(reachOf("owner", name), reachOf(role, name)!), name).toBe(true);
  });

  it("lets nobody write further than they read", () => {
    const pairs: [Permission, Permission][] = [
      ["clock-in.edit", "clock-in.list"],
      ["employee.edit", "employee.list"],
      ["department.edit", "department.list"],
      ["site.edit", "site.list"],
      ["customer.edit", "customer.list"],
      ["project.edit", "project.list"],
      ["package.edit", "package.list"],
      ["skill.edit", "skill.list"],
      ["event.edit", "event.list"],
      ["contract.edit", "contract.list"],
      ["pay.edit", "pay.list"],
      ["import.run", "import.list"],
      ["clock.punch", "clock.view"],
    ];
    for (const [write, read] of pairs)
      for (const role of roles) {
        const reach = reachOf(role, write);
        if (reach) expect(satisfies(reachOf(role, read), reach), `${role} ${write}`).toBe(true);
      }
  });

  it("lets a viewer change nothing but their own time and views, and a payroll clerk contracts and pay besides", () => {
    const changes = (role: "viewer" | "payroll_clerk") =>
      names.filter((name) => permissions[name].kind === "write" && reachOf(role, name));
    expect(changes("viewer")).toEqual(["clock.punch", "view.edit"]);
    expect(changes("payroll_clerk")).toEqual(["contract.edit", "pay.edit", "clock.punch", "view.edit"]);
  });
});

describe("platform roles inside a company", () => {
  it("an administrator may all, a developer reads all and changes nothing", () => {
    for (const name of names) {
      expect(reachOf("administrator", name)).toBe("company");
      expect(reachOf("developer", name)).toBe(permissions[name].kind === "write" ? null : "company");
    }
  });

  it("a developer writes nothing across companies either, but for the visit itself, which is audited", () => {
    for (const name of Object.keys(platformPermissions) as PlatformPermission[])
      if (platformPermissions[name].kind === "write")
        expect(platformMay("developer", name), name).toBe(name === "companies.open");
  });
});

describe("satisfies", () => {
  it("orders the reaches, and a refusal satisfies none", () => {
    const reach = fc.constantFrom(...reaches);
    fc.assert(
      fc.property(reach, reach, (a, b) => satisfies(a, b) === reaches.indexOf(a) >= reaches.indexOf(b)),
    );
    for (const needed of reaches) expect(satisfies(null, needed)).toBe(false);
  });
});

describe("names of roles", () => {
  it("knows its own and no others", () => {
    for (const role of roles) expect(isRole(role)).toBe(true);
    for (const text of [...platformRoles, "", "Owner", "owner ", "__proto__", "constructor"])
      expect(isRole(text)).toBe(false);
  });

  it("names those who may, in the order of the table", () => {
    for (const name of names)
      expect(rolesThatMay(name)).toEqual(roles.filter((role) => reachOf(role, name) !== null));
  });
});
