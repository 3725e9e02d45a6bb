import { expect, it } from "vitest";
import { type Role, roles } from "#lib/access/permissions.ts";
import type { Session } from "#lib/access/session.ts";
import { clockPath, landingPath } from "./landing.ts";

const company = (slug: string) => ({
  id: `id of ${slug}`,
  slug,
  name: slug,
  zone: "Europe/Dublin",
  locale: "en-GB",
  currency: "EUR",
  weekStart: 1,
  dayCutoffMinutes: 0,
  blockLimitMinutes: 960,
});

function session(members: [string, Role][], values: Partial<Session> = {}): Session {
  return {
    id: "session",
    user: { id: "user", name: "Ada", email: "ada@example.test", platformRole: null },
    memberships: members.map(([slug, role]) => ({
      company: company(slug),
      employeeId: "e",
      name: "Ada",
      role,
    })),
    currentCompanyId: null,
    expiresAt: "2027-01-01T00:00:00.000Z",
    ...values,
  };
}

it.each(roles.map((role) => [role, role === roles[0] ? "/clock" : "/c/harbour"]))(
  "%s begins at %s",
  (role, path) => {
    expect(landingPath(session([["harbour", role]]))).toBe(path);
  },
);

it("asks for a company when there are several and none is chosen", () => {
  expect(
    landingPath(
      session([
        ["a1", "owner"],
        ["b2", "employee"],
      ]),
    ),
  ).toBe("/companies");
});

it("goes to the chosen one", () => {
  const two = session(
    [
      ["a1", "owner"],
      ["b2", "employee"],
    ],
    { currentCompanyId: "id of b2" },
  );
  expect(landingPath(two)).toBe("/clock");
});

it("asks again when the chosen company is not one's own any more", () => {
  const gone = session(
    [
      ["a1", "owner"],
      ["b2", "employee"],
    ],
    { currentCompanyId: "id of c3" },
  );
  expect(landingPath(gone)).toBe("/companies");
});

it("has a page for who belongs nowhere", () => {
  expect(landingPath(session([]))).toBe("/companies");
});

it("takes platform people to the console", () => {
  const user = { id: "u", name: "Ada", email: "a@example.test", platformRole: "developer" } as const;
  expect(landingPath(session([["a1", "owner"]], { user }))).toBe("/admin");
});

it("finds the clock of a company, without moving it there", () => {
  const members: [string, Role][] = [
    ["a1", "employee"],
    ["b2", "employee"],
  ];
  const chosen = session(members, { currentCompanyId: "id of b2" });
  expect(clockPath(chosen, "id of b2")).toBe("/clock");
  expect(clockPath(chosen, "id of a1")).toBe("/companies");
  expect(clockPath(session(members), "id of a1")).toBe("/clock");
});
