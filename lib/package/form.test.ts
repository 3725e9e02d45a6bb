import { describe, expect, it } from "vitest";
import { fromZod } from "#lib/errors.ts";
import { packageForm } from "./form.ts";
import { packageInput } from "./schema.ts";

const form = (values: object = {}) => ({
  name: "Wedding",
  duration: "8:00",
  price: "",
  colour: "chart-1",
  note: "",
  ...values,
});
const fields = (values: object) => {
  const parsed = packageForm.safeParse(form(values));
  return parsed.success ? {} : fromZod(parsed.error).fields;
};

describe("the form of a package", () => {
  it("gives what the commands take", () => {
    const typed = {
      price: "1 250",
      "crew.0.skill": "Bar",
      "crew.0.people": "2",
      "crew.1.skill": "",
      "crew.1.people": "1",
      "costs.0.name": "Van",
      "costs.0.amount": "90",
      "costs.1.name": "",
      "costs.1.amount": "",
    };
    expect(packageForm.parse(form(typed))).toEqual({
      name: "Wedding",
      durationMinutes: 480,
      price: "1 250",
      colour: "chart-1",
      note: null,
      crew: [{ skill: "Bar", people: 2 }],
      costs: [{ name: "Van", amount: "90" }],
    });
  });

  it.each([
    ["0:45", 45],
    ["8", 480],
    ["744:00", 44_640],
  ])("reads the length %s as %d minutes", (duration, minutes) => {
    expect(packageForm.parse(form({ duration })).durationMinutes).toBe(minutes);
  });

  it.each(["", "0:00", "744:01", "8.5", "8:60", "ages", "-1:00"])("refuses the length “%s”", (duration) => {
    expect(Object.keys(fields({ duration }))).toEqual(["duration"]);
  });

  it("tells of a row at its own fields", () => {
    expect(
      Object.keys(fields({ "costs.4.name": "Van", "crew.2.skill": "Bar", "crew.2.people": "0" })),
    ).toEqual(["crew.2.people", "costs.4.amount"]);
    expect(Object.keys(fields({ colour: "red" }))).toEqual(["colour"]);
  });
});

it("JSON gives the same with whole numbers", () => {
  const json = {
    name: "Wedding",
    durationMinutes: 480,
    price: 125_000,
    colour: "chart-1",
    costs: [{ name: "Van", amount: 9_000 }],
  };
  expect(packageInput.parse(json)).toMatchObject({ price: 125_000n, note: null, crew: [] });
  expect(packageInput.safeParse({ ...json, price: "1250.00" }).success).toBe(false);
});
