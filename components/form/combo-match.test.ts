import { describe, expect, it } from "vitest";
import { matching, meant } from "./combo-match.ts";

const options = [
  { value: "1", label: "INR, Indian Rupee" },
  { value: "2", label: "NZD, New Zealand Dollar" },
  { value: "3", label: "Siobhán Ó Dálaigh", hint: "Kitchen" },
  { value: "4", label: "Old kitchen", disabled: true },
  { value: "5", label: "Kitchen" },
];
const labels = (typed: string) => matching(options, typed).map((option) => option.value);

describe("what is found by typing", () => {
  it("is everything while nothing is typed", () => {
    expect(labels(" ")).toEqual(["1", "2", "3", "4", "5"]);
  });

  it("begins with what begins so, and knows second lines and marks", () => {
    expect(labels("kitchen")).toEqual(["5", "3", "4"]);
    expect(labels("siobhan o d")).toEqual(["3"]);
    expect(labels("zzz")).toEqual([]);
  });
});

describe("what was meant when the field is left", () => {
  it("is the one of that name, also when others hold it", () => {
    expect(meant(options, "KITCHEN")?.value).toBe("5");
  });

  it("is the only one that fits", () => {
    expect(meant(options, "NZD")?.value).toBe("2");
  });

  it("is the only one that begins with these words", () => {
    const currencies = [
      { value: "AUD", label: "AUD, Australian Dollar" },
      { value: "SAR", label: "SAR, Saudi Riyal" },
    ];
    expect(meant(currencies, "aud")?.value).toBe("AUD");
    expect(meant(currencies, "s")?.value).toBeUndefined();
  });

  it("is nobody when several fit, none fits, or it cannot be chosen", () => {
    expect(meant(options, "n")).toBeNull();
    expect(meant(options, "zzz")).toBeNull();
    expect(meant(options, "")).toBeNull();
    expect(meant(options, "Old kitchen")).toBeNull();
  });

  it("is nobody when two have the same name", () => {
    const twins = [
      { value: "1", label: "Ana" },
      { value: "2", label: "Ana" },
    ];
    expect(meant(twins, "ana")).toBeNull();
  });
});
