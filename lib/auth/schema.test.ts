import { expect, test } from "vitest";
import { isHarmless } from "./schema.ts";

test.each([
  "https://evil.example",
  "//evil.example",
  "Win at WWW.EVIL.EXAMPLE now",
  "evil.example",
  "Your prize: evil.example/x?y",
  "EVIL.Example",
  "evil.xn--p1ai",
  "b\u00fccher.example",
  "\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444",
  "evil\uff0eexample",
  "evil\u3002example",
  "nobody@evil.example",
  "192.0.2.1",
])("%s is no name", (text) => {
  expect(isHarmless(text)).toBe(false);
});

test.each([
  "Niamh Corcoran",
  "J.R. Smith",
  "J. R. R. Tolkien",
  "St. John",
  "Martin Luther King Jr.",
  "Harbour Lane Ltd.",
  "A/S Nordic",
  "No. 1 Cleaning, est. 1998",
  "Version 2.0",
  "\u5317\u4eac\u516c\u53f8",
])("%s is a name", (text) => {
  expect(isHarmless(text)).toBe(true);
});
