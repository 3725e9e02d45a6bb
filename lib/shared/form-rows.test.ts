import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fromZod } from "#lib/errors.ts";
import { line } from "./fields.ts";
import { rowsField, withRows } from "./form-rows.ts";

const shape = z.preprocess(
  (form) => withRows(form, ["costs"]),
  z.object({
    name: line(20),
    costs: rowsField(z.object({ name: line(10), amount: line(10) }), ["name", "amount"], 3),
  }),
);
const fields = (form: object) => {
  const parsed = shape.safeParse(form);
  return parsed.success ? {} : fromZod(parsed.error).fields;
};

describe("rows of a form", () => {
  it("are read in their order, without the empty ones", () => {
    const form = {
      name: "Wedding",
      "costs.10.name": "Van",
      "costs.10.amount": "90",
      "costs.2.name": "Flowers",
      "costs.2.amount": "250",
      "costs.3.name": " ",
      "costs.3.amount": "",
      "others.1.name": "x",
    };
    expect(shape.parse(form)).toEqual({
      name: "Wedding",
      costs: [
        { name: "Flowers", amount: "250" },
        { name: "Van", amount: "90" },
      ],
    });
  });

  it("tell what is wrong at the field of their own number", () => {
    expect(fields({ name: "A", "costs.7.name": "", "costs.7.amount": "90" })).toEqual({
      "costs.7.name": ["Fill this in."],
    });
  });

  it("are refused in one sentence when there are too many, however many", () => {
    const many = Array.from({ length: 10_000 }, (_, at) => [`costs.${at}.name`, "x".repeat(50)]);
    expect(fields({ name: "A", ...Object.fromEntries(many) })).toEqual({ costs: ["At most 3 rows."] });
  });

  it("are none when the form has none, and names of the language are rows like others", () => {
    expect(shape.parse({ name: "A" }).costs).toEqual([]);
    expect(
      fields({ name: "A", "costs.1.__proto__": "x", "__proto__.1.name": "y", "constructor.1.name": "z" }),
    ).toEqual({});
    expect(Object.hasOwn(Object, "1")).toBe(false);
  });
});
