import { describe, expect, it } from "vitest";
import { activeItem, groupItems, type NavItem } from "#components/shell/nav-data.ts";

const items: NavItem[] = [
  { href: "/c/x", label: "Dashboard", icon: "dashboard", exact: true },
  { href: "/c/x/clock-ins", label: "Clock-ins", icon: "clock", group: "Time" },
  { href: "/c/x/reports", label: "Reports", icon: "reports", group: "Output" },
  { href: "/c/x/reports/hours", label: "Hours", icon: "hours", group: "Output" },
  { href: "/c/x/employees", label: "Employees", icon: "people", group: "People" },
];

describe("activeItem", () => {
  it.each([
    ["/c/x", "Dashboard"],
    ["/c/x/employees", "Employees"],
    ["/c/x/employees/42/edit", "Employees"],
    ["/c/x/reports/hours", "Hours"],
    ["/c/x/reports/other", "Reports"],
    ["/c/x/employees-of-others", undefined],
    ["/c/x/settings", undefined],
  ])("%s is %s", (path, label) => {
    expect(activeItem(items, path)?.label).toBe(label);
  });
});

it("keeps the order of groups and of items in them", () => {
  expect(groupItems(items).map((group) => [group.label, group.items.length])).toEqual([
    [undefined, 1],
    ["Time", 1],
    ["Output", 2],
    ["People", 1],
  ]);
});
