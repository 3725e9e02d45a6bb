import { expect, it } from "vitest";
import { changesIn, foldChanges, readable, valueText } from "./rules.ts";

const entry = (hour: number, by: string, before: object, after: object) => ({
  at: new Date(Date.UTC(2026, 10, 19, hour, 20)),
  detail: { actorName: by, before, after },
});

it("shows a reference once, by its name, at the field that holds its id", () => {
  const changes = changesIn(
    entry(
      14,
      "Niamh",
      { department: "Bar", departmentId: "1" },
      { department: "Kitchen", departmentId: "2" },
    ),
  );
  expect(changes).toMatchObject([
    { field: "departmentId", name: "department", before: "Bar", after: "Kitchen", value: "2", by: "Niamh" },
  ]);
});

it("folds several acts into one change a value", () => {
  const changes = foldChanges([
    entry(15, "Declan", { name: "B" }, { name: "C" }),
    entry(14, "Niamh", { name: "A", code: null }, { name: "B", code: "X" }),
  ]);
  expect(changes).toMatchObject([
    { name: "name", before: "A", after: "C", by: "Declan" },
    { name: "code", before: null, after: "X", by: "Niamh" },
  ]);
});

it("knows nothing of an erased entry, and fails at nothing", () => {
  expect(changesIn({ at: new Date(), detail: null })).toEqual([]);
  expect(changesIn({ at: new Date(), detail: { actorName: null, before: 3, after: ["x"] } })).toEqual([]);
});

it("says who wrote what and when, in the company's zone", () => {
  const [change] = changesIn(entry(14, "Niamh Corcoran", { name: "A" }, { name: "Bar" }));
  const now = new Date(Date.UTC(2026, 10, 19, 16));
  const later = new Date(Date.UTC(2026, 10, 21, 16));
  const nextYear = new Date(Date.UTC(2027, 0, 2, 16));
  expect(readable(change!, "Europe/Berlin", "en-GB", now)).toBe("Niamh Corcoran wrote “Bar” at 15:20.");
  expect(readable(change!, "Europe/Berlin", "en-GB", later)).toContain("on Thu 19 Nov, 15:20");
  expect(readable(change!, "Europe/Berlin", "en-GB", nextYear)).toContain("on Thu 19 Nov 2026, 15:20");
  expect(readable({ ...change!, after: null, by: null }, "UTC", "en-GB", now)).toBe(
    "Somebody else emptied this at 14:20.",
  );
});

it.each([
  [null, "—"],
  ["2026-11-19", "Thu 19 Nov 2026"],
  [["Aoife", "Conor"], "Aoife, Conor"],
  [[], "—"],
  [960, "960"],
])("%j reads %s", (value, text) => {
  expect(valueText(value, "en-GB")).toBe(text);
});
