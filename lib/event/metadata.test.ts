import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalText, metadataFormRow, metadataRow, namesTwice, readMetadata } from "./metadata.ts";

describe("a number of one's own", () => {
  it.each([
    ["120", "120"],
    ["007.50", "7.50"],
    ["-0", "0"],
    ["-0.00", "0.00"],
    ["-0.5", "-0.5"],
    [" 12345678901234567890.123456789 ", "12345678901234567890.123456789"],
  ])("%s is kept as %s", (typed, kept) => expect(decimalText.parse(typed)).toBe(kept));

  it.each(["", "1,250", "1e5", "--1", ".5", "5.", "Infinity", "0x10", "1".repeat(31)])(
    "%s is refused",
    (typed) => expect(decimalText.safeParse(typed).success).toBe(false),
  );

  it("stays what it is when it is kept twice", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 29n), max: 10n ** 29n }),
        fc.stringMatching(/^\d{0,15}$/),
        (whole, rest) => {
          const once = decimalText.parse(`${whole}${rest && `.${rest}`}`);
          expect(decimalText.parse(once)).toBe(once);
        },
      ),
    );
  });
});

describe("fields of one's own", () => {
  it.each([
    [
      { name: "Guests", kind: "number", value: "120" },
      { name: "Guests", kind: "number", value: "120" },
    ],
    [
      { name: "Paid", kind: "yes_no", value: "yes" },
      { name: "Paid", kind: "yes_no", value: true },
    ],
    [
      { name: "Menu", kind: "date", value: "2026-11-20" },
      { name: "Menu", kind: "date", value: "2026-11-20" },
    ],
  ])("are read from a form", (typed, kept) => expect(metadataFormRow.parse(typed)).toEqual(kept));

  it.each([
    { name: "Menu", kind: "date", value: "2026-02-30" },
    { name: "Paid", kind: "yes_no", value: "perhaps" },
    { name: "Guests", kind: "number", value: "many" },
    { name: "", kind: "text", value: "x" },
    { name: "X", kind: "file", value: "x" },
  ])("are refused when they are not of their kind", (typed) =>
    expect(metadataFormRow.safeParse(typed).success).toBe(false),
  );

  it("in JSON are a boolean where they are yes or no", () => {
    expect(metadataRow.safeParse({ name: "Paid", kind: "yes_no", value: true }).success).toBe(true);
    expect(metadataRow.safeParse({ name: "Paid", kind: "yes_no", value: "yes" }).success).toBe(false);
  });

  it("have one name each, whatever its case", () => {
    const field = (name: string) => ({ name, kind: "text" as const, value: "x" });
    expect(namesTwice([field("A"), field("B")])).toBeNull();
    expect(namesTwice([field("Guests"), field("guests")])).toBe("guests");
  });

  it("that make no sense in the table are none", () => {
    expect(readMetadata([{ name: "Guests", kind: "number", value: "5" }])).toHaveLength(1);
    expect(readMetadata({ not: "a list" })).toEqual([]);
  });
});
