import { expect, it } from "vitest";
import type { NavItem } from "#components/shell/nav-data.ts";
import { matchingPages } from "#components/shell/palette-data.ts";

const items: NavItem[] = [
  { href: "/c/x", label: "Dashboard", icon: "dashboard", shortcut: "g d" },
  { href: "/c/x/clock-ins", label: "Clock-ins", icon: "clock", group: "Time" },
  { href: "/c/x/cafes", label: "Cafés & bars", icon: "sites", group: "Places" },
];

it.each([
  ["", ["Dashboard", "Clock-ins", "Cafés & bars"]],
  ["dash", ["Dashboard"]],
  ["INS", ["Clock-ins"]],
  ["time", ["Clock-ins"]],
  ["cafe b", ["Cafés & bars"]],
  ["board", []],
  ["(", ["Dashboard", "Clock-ins", "Cafés & bars"]],
])("%j finds %j", (query, labels) => {
  expect(matchingPages(items, query).map((item) => item.label)).toEqual(labels);
});

it("shows the keys of a page", () => {
  expect(matchingPages(items, "dash")[0]?.keys).toEqual(["G", "D"]);
});
