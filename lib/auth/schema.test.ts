import { expect, test } from "vitest";
import { isHarmless } from "./schema.ts";

test.each([
  "https://evil.example",
  "//evil.example",
  "Win at WWW.EVIL.EXAMPLE now",
  "www2.evil.example",
  "www\uff0eevil.example",
])("%s is no name", (text) => {
  expect(isHarmless(text)).toBe(false);
});

test.each([
  "Niamh Corcoran",
  "J.R. Smith",
  "Dr.Smith",
  "Booking.com",
  "A/S Nordic",
  "Version 2.0",
  "\u5317\u4eac\u516c\u53f8",
])("%s is a name", (text) => {
  expect(isHarmless(text)).toBe(true);
});
