import { describe, expect, it } from "vitest";
import { toAppError } from "#lib/errors.ts";
import { refuseReferred, type Uses } from "./referred.ts";

function told(uses: Uses): string | null {
  try {
    refuseReferred("Acme", uses);
    return null;
  } catch (error) {
    expect(toAppError(error).code).toBe("conflict");
    return toAppError(error).message;
  }
}

describe("what is referred to", () => {
  it.each([
    [{ projects: 3, clockIns: 214 }, "3 projects and 214 clock-ins refer to Acme."],
    [{ projects: 1 }, "1 project refers to Acme."],
    [{ projects: 1, events: 1 }, "1 project and 1 event refer to Acme."],
    [{ clockIns: 1001 }, "more than 1,000 clock-ins refer to Acme."],
    [{ clockIns: 1000 }, "1,000 clock-ins refer to Acme."],
    [{ signIns: 2 }, "a sign-in refers to Acme."],
    [
      { employees: 2, homes: 5, punches: 1 },
      "2 people, 5 former home departments, and a punch refer to Acme.",
    ],
  ] as [Uses, string][])("%j is told in numbers, with what to do instead", (uses, sentence) => {
    expect(told(uses)).toBe(`${sentence} Archive it instead: what refers to it keeps it.`);
  });

  it("is nothing when all counts are nought", () => {
    expect(told({ projects: 0, clockIns: 0 })).toBeNull();
  });
});
