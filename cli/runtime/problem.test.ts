import { expect, it } from "vitest";
import { explain, StartProblem } from "./problem.ts";

const system = (code: string, path?: string) => Object.assign(new Error(`${code}: no`), { code, path });

it.each([
  ["what was foreseen, as it is", new StartProblem("The port is taken."), "The port is taken."],
  [
    "an error for people from lib/",
    Object.assign(new Error("No such company."), { name: "AppError" }),
    "No such company.",
  ],
  ["a full disk", system("ENOSPC"), "The disk is full."],
  ["a text", "stopped", "stopped"],
])("explains %s", (_title, error, sentence) => expect(explain(error)).toBe(sentence));

it("names the file of another user", () => {
  expect(explain(system("EACCES", "/data/secret"))).toContain("may not use /data/secret");
});

it("keeps the stack of what was not foreseen", () => {
  expect(explain(new TypeError("x is undefined"))).toContain("problem.test.ts");
});
