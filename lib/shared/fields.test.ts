import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ZodType } from "zod";
import * as fields from "./fields.ts";

const takes = (schema: ZodType, value: unknown) => schema.safeParse(value).success;
const read = (schema: ZodType, value: unknown) => schema.parse(value);

describe("line", () => {
  it("is one line, trimmed, with single spaces", () => {
    expect(read(fields.line(50), "  Anna \t\n  Ó Dálaigh ")).toBe("Anna Ó Dálaigh");
  });

  it.each(["", "   ", "\u200b\u200b", "\u2060"])("is not empty: %j", (text) => {
    expect(takes(fields.line(50), text)).toBe(false);
  });

  it.each(["a\u0000b", "a\u0007b", "a\u007fb", "invoice\u202egnp.exe", "\ud800"])(
    "has nothing that cannot be shown: %j",
    (text) => {
      expect(takes(fields.line(50), text)).toBe(false);
    },
  );

  it.each(["李小龍", "שלום", "علی‌رضا", "👩‍🍳 Kitchen", "O'Brien & Søn <b>"])(
    "takes people's real words: %s",
    (text) => {
      expect(read(fields.line(50), text)).toBe(text);
    },
  );

  it("counts to its limit", () => {
    expect(takes(fields.line(5), "12345")).toBe(true);
    expect(takes(fields.line(5), "123456")).toBe(false);
    expect(takes(fields.line(5, 3), "12")).toBe(false);
  });

  it.each([undefined, null, 5, {}, ["x"]])("takes text only, and says so: %j", (value) => {
    const result = fields.line(5).safeParse(value);
    expect(result.success).toBe(false);
    expect(result.error?.issues[0]?.message).toBe("Fill this in.");
  });
});

describe("what may be left out", () => {
  it.each([
    ["optionalLine", fields.optionalLine(9)],
    ["optionalText", fields.optionalText(9)],
    ["optionalId", fields.optionalId],
    ["optionalEmail", fields.optionalEmail],
    ["optionalDate", fields.optionalDate],
    ["optionalZone", fields.optionalZone],
  ] as [string, ZodType][])("%s reads nothing as null", (_name, schema) => {
    for (const nothing of ["", undefined, null]) expect(read(schema, nothing)).toBeNull();
  });

  it("several lines stay several lines", () => {
    expect(read(fields.optionalText(50), " one\n\ntwo ")).toBe("one\n\ntwo");
    expect(takes(fields.optionalText(50), "a\u0000b")).toBe(false);
  });
});

describe("email", () => {
  it("is lower case and trimmed", () => {
    expect(read(fields.email, "  Anna@Example.COM ")).toBe("anna@example.com");
  });
  it.each([
    "anna",
    "anna@",
    "@example.com",
    "a b@example.com",
    "a@b@c.com",
    "a\u0000@example.com",
    `${"a".repeat(250)}@x.ie`,
    "a@example.com\nBcc: x@y.z",
  ])("is an address: %j", (text) => expect(takes(fields.email, text)).toBe(false));
});

describe("localDate", () => {
  it.each([
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "26-01-01",
    "2026-02-30",
    "20260101",
    "2026-01-01T00:00",
    "1969-12-31",
    "2201-01-01",
    " 2026-01-01",
  ])("refuses %s", (text) => expect(takes(fields.localDate, text)).toBe(false));
  it("takes every day there is", () => {
    const day = fc.date({ min: new Date("1970-01-01"), max: new Date("2200-12-31"), noInvalidDate: true });
    fc.assert(fc.property(day, (date) => takes(fields.localDate, date.toISOString().slice(0, 10))));
  });
});

describe("localTime", () => {
  it.each(["00:00", "07:30", "23:59", "23:59:59"])("takes %s", (text) =>
    expect(takes(fields.localTime, text)).toBe(true),
  );
  it.each(["24:00", "7:30", "07:60", "07:30:60", "07.30", "", "07:30 am"])("refuses %s", (text) =>
    expect(takes(fields.localTime, text)).toBe(false),
  );
});

describe("zone", () => {
  it.each(["Europe/Dublin", "America/Argentina/Buenos_Aires", "UTC", "Asia/Kolkata"])("takes %s", (text) =>
    expect(takes(fields.zone, text)).toBe(true),
  );
  it.each([
    "Europe/Atlantis",
    "+01:00",
    "",
    "Europe/",
    "../../etc/passwd",
    "Dublin",
    "Europe/Dublin\u0000",
    "constructor",
  ])("refuses %j", (text) => expect(takes(fields.zone, text)).toBe(false));
  it("is written as the zone itself is", () => {
    expect(read(fields.zone, "europe/dublin")).toBe("Europe/Dublin");
    expect(read(fields.optionalZone, "ASIA/TOKYO")).toBe("Asia/Tokyo");
  });
});

describe("currency", () => {
  it("is a code in use", () => {
    expect(read(fields.currency, " eur ")).toBe("EUR");
    for (const text of ["EURO", "€", "XYZ", "", "E U"]) expect(takes(fields.currency, text)).toBe(false);
  });
});

describe("slug", () => {
  it.each(["harbour-lane", "a1", "abc", "9-to-5"])("takes %s", (text) =>
    expect(takes(fields.slug, text)).toBe(true),
  );
  it.each(["a", "-a", "a-", "a--b", "a_b", "a/b", "..", "a b", "ä", "a".repeat(80), ""])(
    "refuses %j",
    (text) => expect(takes(fields.slug, text)).toBe(false),
  );
});

describe("wholeNumber", () => {
  const schema = fields.wholeNumber(0, 100);
  it("reads digits", () => {
    for (const [text, number] of [
      ["0", 0],
      ["7", 7],
      ["100", 100],
      [5, 5],
      [" 7 ", 7],
    ] as const)
      expect(read(schema, text)).toBe(number);
  });
  it.each([
    "",
    " ",
    "1.5",
    "-1",
    "101",
    "1e1",
    "0x10",
    "Infinity",
    "NaN",
    "seven",
    null,
    undefined,
    true,
    [],
    ["5"],
    {},
  ])("refuses %j", (value) => expect(takes(schema, value)).toBe(false));
});

describe("id", () => {
  it("is a lower-case UUID", () => {
    expect(takes(fields.id, "01900000-0000-7000-8000-000000000001")).toBe(true);
    for (const text of [
      "01900000-0000-7000-8000-00000000000Z",
      "01900000-0000-7000-8000-0000000000010",
      "1",
      "",
      "01900000-0000-7000-8000-000000000001\n",
      "01900000-0000-7000-8000-00000000000A",
    ])
      expect(takes(fields.id, text), text).toBe(false);
  });
});

describe("every field", () => {
  const schemas = Object.entries({
    line: fields.line(20),
    optionalLine: fields.optionalLine(20),
    optionalText: fields.optionalText(20),
    email: fields.email,
    optionalEmail: fields.optionalEmail,
    localDate: fields.localDate,
    optionalDate: fields.optionalDate,
    localTime: fields.localTime,
    zone: fields.zone,
    currency: fields.currency,
    slug: fields.slug,
    wholeNumber: fields.wholeNumber(0, 9),
    id: fields.id,
    optionalId: fields.optionalId,
  }) as [string, ZodType][];

  it.each(schemas)("%s answers whatever it is given, and lets no NUL through", (_name, schema) => {
    const hostile = fc.oneof(
      fc.anything({ maxDepth: 1, maxKeys: 3 }),
      fc.string({ unit: "binary" }),
      fc.string().map((text) => `${text}\u0000`),
    );
    fc.assert(
      fc.property(hostile, (value) => {
        const result = schema.safeParse(value);
        if (result.success && typeof result.data === "string") expect(result.data).not.toContain("\u0000");
      }),
      { numRuns: 50 },
    );
  });
});
