import { expect, it } from "vitest";
import type { Metadata } from "#lib/event/metadata.ts";
import { metadataValue } from "./metadata-value.ts";

it.each<[Metadata, string]>([
  [{ name: "Guests", kind: "number", value: "1250.50" }, "1,250.50"],
  [
    { name: "Change", kind: "number", value: "-12345678901234567890.123456789012345" },
    "−12,345,678,901,234,567,890.123456789012345",
  ],
  [{ name: "Menu", kind: "date", value: "2026-11-20" }, "Fri 20 Nov 2026"],
  [{ name: "Paid", kind: "yes_no", value: false }, "No"],
  [{ name: "Dress", kind: "text", value: "Black tie" }, "Black tie"],
])("%j reads %s", (row, text) => {
  expect(metadataValue(row, "en-GB", { yes: "Yes", no: "No" })).toBe(text);
});
