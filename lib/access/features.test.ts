import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import words from "#messages/en/feature.json" with { type: "json" };
import { featureNames, isOn, switchKey } from "./features.ts";

const one = "0198c0de-0000-7000-8000-000000000001";
const two = "0198c0de-0000-7000-8000-000000000002";

describe("a switch", () => {
  it.each<[string, Record<string, boolean>, boolean, boolean]>([
    ["nothing switched", {}, true, true],
    ["off for everybody", { imports: false }, false, false],
    ["off for one", { [`imports ${one}`]: false }, false, true],
    ["off for everybody, on for one", { imports: false, [`imports ${one}`]: true }, true, false],
    ["another feature off", { search: false }, true, true],
  ])("%s", (_what, switches, forOne, forTwo) => {
    const kept = new Map(Object.entries(switches));
    expect([isOn(kept, "imports", one), isOn(kept, "imports", two)]).toEqual([forOne, forTwo]);
  });

  it("is kept by its feature, and the company's id", () => {
    expect([switchKey("api", null), switchKey("api", one)]).toEqual(["api", `api ${one}`]);
  });
});

describe.each(featureNames)("%s", (feature) => {
  it("has a door or a command that obeys it", () => {
    const obeys = new RegExp(`feature: "${feature}"|(pass|require)Feature\\("${feature}"`);
    const files = globSync(["app/**/*.{ts,tsx}", "lib/{auth,doors}/**/*.ts"]).filter(
      (path) => !path.includes(".test."),
    );
    expect(files.filter((path) => obeys.test(readFileSync(path, "utf8")))).not.toEqual([]);
  });

  it("has a name and says what switching it off means", () => {
    expect(words).toHaveProperty([`name_${feature}`]);
    expect(words).toHaveProperty([`text_${feature}`]);
  });
});
