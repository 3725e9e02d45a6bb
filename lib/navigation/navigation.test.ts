import { expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import messages from "#messages/en/navigation.json" with { type: "json" };
import { allowedActs, allowedPages } from "./allowed.ts";
import { acts, ownPages, pages } from "./pages.ts";

const actor = (role: string, employeeId: string | null = "e") => ({ role, employeeId }) as CompanyActor;
const all = pages.map((page) => page.key);

it.each<[string, string[]]>([
  ["employee", ["clock", "myHours", "myContract"]],
  ["supervisor", all.filter((key) => !["imports", "audit"].includes(key))],
  ["manager", all],
  ["owner", all],
  ["payroll_clerk", all.filter((key) => key !== "audit")],
  ["viewer", all.filter((key) => !["imports", "audit"].includes(key))],
])("%s is offered what they may open", (role, expected) => {
  expect(allowedPages(actor(role)).map((page) => page.key)).toEqual(expected);
});

it("offers visitors everything they may read, and only an administrator something to do", () => {
  expect(allowedPages(actor("developer", null)).map((page) => page.key)).toEqual(all);
  expect(allowedActs(actor("developer", null))).toEqual([]);
  expect(allowedActs(actor("administrator", null))).toHaveLength(acts.length);
});

it("offers acts by permission", () => {
  expect(allowedActs(actor("employee"))).toEqual([]);
  expect(allowedActs(actor("supervisor")).map((act) => act.key)).toEqual([
    "addClockIn",
    "addCustomer",
    "addProject",
    "addEvent",
  ]);
});

it("has a word for each page and act, and no key twice", () => {
  for (const { key } of [...pages, ...ownPages, ...acts]) expect(messages).toHaveProperty(key);
  const keys = pages.map((page) => page.key2);
  expect(new Set(keys).size).toBe(keys.length);
});
