import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonPasswords } from "./common-passwords.ts";
import { longestPassword, passwordProblem, shortestPassword } from "./password-rules.ts";

const email = "niamh.corcoran@harbourlane.example";

describe("passwordProblem", () => {
  it.each([
    ["short", "Nine char", /At least 10/],
    ["nine letters that take more bytes", "ééééééééé", /At least 10/],
    ["long", "ab cd".repeat(50), /At most 200/],
    ["a NUL", "correct\u0000horse battery", /cannot be kept/],
    ["a line break", "correct\nhorse battery", /cannot be kept/],
    ["half a surrogate pair", "correct horse \ud800", /cannot be kept/],
    ["much used", "Password123", /Many people/],
    ["much used, in wide letters", "ｐａｓｓｗｏｒｄ１２３", /Many people/],
    ["three different letters", "abcabcabcabc", /Many people/],
    ["the address", `1-${email}`, /e-mail address out/],
    ["the name of the address", "xx niamh.corcoran 7", /e-mail address out/],
  ])("refuses %s", (_why, password, sentence) => {
    expect(passwordProblem(password, email)).toMatch(sentence);
  });

  it.each([
    ["words", "tulip anchor seven cloud"],
    ["spaces at the ends", "  tulip anchor "],
    ["another script", "наковальня тюльпан"],
    ["ten emoji", "🌷⚓🌥🚲🍏🧭🪵🧵🐟🕯"],
  ])("takes %s", (_why, password) => {
    expect(passwordProblem(password, email)).toBeNull();
  });

  it("minds the name of an address only when it is long enough to be one", () => {
    expect(passwordProblem("joy and tulips", "jo@example.test")).toBeNull();
  });

  it("refuses each password of its list, in any case", () => {
    fc.assert(
      fc.property(fc.constantFrom(...commonPasswords), fc.boolean(), (password, upper) => {
        expect(passwordProblem(upper ? password.toUpperCase() : password, email)).not.toBeNull();
      }),
    );
  });

  it("counts characters, not bytes or code units", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 220 }), (text) => {
        const length = [...text].length;
        const problem = passwordProblem(text, "");
        if (length < shortestPassword || length > longestPassword)
          expect(problem).toMatch(/^At (least|most)/);
        else expect(problem ?? "").not.toMatch(/^At (least|most)/);
      }),
    );
  });
});
