import fc from "fast-check";
import { expect, it, test } from "vitest";
import { plainName } from "./plain-name.ts";

test.each([
  ["Booking.com", "Booking. com"],
  ["Dr.Smith", "Dr. Smith"],
  ["Your prize: evil.example/x?y", "Your prize: evil. example/x?y"],
  ["mail.evil.example", "mail. evil. example"],
  ["evil.xn--p1ai", "evil. xn--p1ai"],
  ["b\u00fccher.example", "b\u00fccher. example"],
  ["cafe\u0301.example", "cafe\u0301. example"],
  ["\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444", "\u043f\u0440\u0438\u043c\u0435\u0440. \u0440\u0444"],
  ["evil\uff0eexample", "evil\uff0e example"],
  ["evil\u3002example", "evil\u3002 example"],
  ["nobody@evil.example", "nobody@evil. example"],
  ["192.0.2.1", "192. 0. 2.1"],
])("%s leads nowhere", (name, written) => {
  expect(plainName(name)).toBe(written);
});

test.each([
  "Niamh Corcoran",
  "J.R. Smith",
  "J. R. R. Tolkien",
  "St. John",
  "Harbour Lane Ltd.",
  "Version 2.0",
  "\u5317\u4eac\u516c\u53f8",
])("%s stays as it is", (name) => {
  expect(plainName(name)).toBe(name);
});

it("adds spaces and nothing else, and once is enough", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "B", "1", ".", " ", "-", "\uff0e", "\u00fc") }),
      (name) => {
        const written = plainName(name);
        expect(written.replaceAll(" ", "")).toBe(name.replaceAll(" ", ""));
        expect(plainName(written)).toBe(written);
        expect(written).not.toMatch(/[\p{L}\p{N}][.\uff0e]\p{L}{2}/u);
      },
    ),
  );
});
