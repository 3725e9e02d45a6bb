import { expect, it } from "vitest";
import { initials } from "#components/ui/initials.ts";

it.each([
  ["Marek Zielinski", "MZ"],
  ["  marek   zielinski ", "MZ"],
  ["Siobhán", "SI"],
  ["Ana María de la Cruz", "AC"],
  ["E\u0301lodie Roy", "E\u0301R"],
  ["(temp) O'Neill", "TO"],
  ["李小龙", "李小"],
  ["", "?"],
  ["—", "?"],
])("%j becomes %j", (name, expected) => {
  expect(initials(name)).toBe(expected);
});
