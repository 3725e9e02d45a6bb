import { expect, it } from "vitest";
import { clockOf, companySettings, minutesOf } from "./schema.ts";

const settings = {
  name: "Harbour Lane Events",
  slug: "Harbour-Lane",
  zone: "Europe/Dublin",
  locale: "en-IE",
  currency: "eur",
  weekStart: "1",
  dayCutoff: "04:00",
  blockLimit: "16:00",
  clockInBrowser: "on",
  clockInManual: "on",
  keepDetailsMonths: "",
  keepImportsMonths: "12",
  version: "3",
};

it("takes what a form sends", () => {
  expect(companySettings.parse(settings)).toMatchObject({
    slug: "harbour-lane",
    currency: "EUR",
    weekStart: 1,
    clockInBrowser: true,
    clockInApi: false,
    keepDetailsMonths: null,
    keepImportsMonths: 12,
    version: 3,
  });
});

it.each([
  ["zone", "Mars/Olympus"],
  ["zone", "+01:00"],
  ["locale", "xx-klingon-!"],
  ["currency", "EURO"],
  ["weekStart", "8"],
  ["dayCutoff", "12:01"],
  ["dayCutoff", "25:00"],
  ["blockLimit", "0:59"],
  ["blockLimit", "48:01"],
  ["blockLimit", "16"],
  ["slug", "a"],
  ["slug", "-a-"],
  ["keepDetailsMonths", "0"],
  ["keepDetailsMonths", "1.5"],
  ["keepImportsMonths", ""],
  ["keepImportsMonths", "601"],
  ["name", ""],
  ["name", "x".repeat(121)],
])("refuses the %s %j", (field, value) => {
  const result = companySettings.safeParse({ ...settings, [field]: value });
  expect(result.error?.issues[0]?.path).toEqual([field]);
});

it("writes minutes as clocks and back", () => {
  expect([clockOf(240), clockOf(960, 1), clockOf(0)]).toEqual(["04:00", "16:00", "00:00"]);
  for (let minutes = 0; minutes <= 2880; minutes += 7) expect(minutesOf(clockOf(minutes))).toBe(minutes);
});
