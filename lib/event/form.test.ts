import { describe, expect, it } from "vitest";
import { fromZod } from "#lib/errors.ts";
import { eventForm } from "./form.ts";
import { eventInput } from "./schema.ts";

const form = (values: object = {}) => ({
  name: "Party",
  packageId: "",
  date: "2026-11-20",
  start: "18:00",
  endDate: "",
  end: "",
  siteId: "",
  departmentId: "",
  customerId: "",
  assigneeId: "",
  price: "",
  note: "",
  ...values,
});
const fields = (values: object) => {
  const parsed = eventForm.safeParse(form(values));
  return parsed.success ? {} : fromZod(parsed.error).fields;
};

describe("the form of an event", () => {
  it("gives what the commands take, and own fields of their kind", () => {
    const rows = {
      "metadata.0.name": "Guests",
      "metadata.0.kind": "number",
      "metadata.0.value": "120",
      "metadata.1.name": "",
      "metadata.1.kind": "text",
      "metadata.1.value": "",
      "metadata.4.name": "Paid",
      "metadata.4.kind": "yes_no",
      "metadata.4.value": "no",
    };
    expect(eventForm.parse(form(rows))).toMatchObject({
      name: "Party",
      packageId: null,
      end: null,
      endDate: null,
      startMeaning: null,
      price: null,
      metadata: [
        { name: "Guests", kind: "number", value: "120" },
        { name: "Paid", kind: "yes_no", value: false },
      ],
    });
  });

  it("takes no name of invisible signs alone, and none too long", () => {
    expect(eventForm.parse(form({ name: "  " })).name).toBeNull();
    expect(Object.keys(fields({ name: "\u200b" }))).toEqual(["name"]);
    expect(Object.keys(fields({ name: "x".repeat(161) }))).toEqual(["name"]);
  });

  it("tells of an own field at the field itself", () => {
    const row = (kind: string, value: string) => ({
      "metadata.3.name": "X",
      "metadata.3.kind": kind,
      "metadata.3.value": value,
    });
    expect(Object.keys(fields(row("number", "many")))).toEqual(["metadata.3.value"]);
    expect(Object.keys(fields(row("date", "soon")))).toEqual(["metadata.3.value"]);
    expect(Object.keys(fields(row("sound", "x")))).toEqual(["metadata.3.kind"]);
    expect(Object.keys(fields({ ...row("text", "x"), "metadata.3.name": "" }))).toEqual(["metadata.3.name"]);
  });

  it("takes thirty own fields, and answers ten thousand in one sentence", () => {
    const rows = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          [`metadata.${at}.name`, `Field ${at}`],
          [`metadata.${at}.kind`, "text"],
          [`metadata.${at}.value`, "x".repeat(100)],
        ]).flat(),
      );
    expect(fields(rows(30))).toEqual({});
    expect(fields(rows(10_000))).toEqual({ metadata: ["At most 30 rows."] });
  });
});

describe("an event as JSON", () => {
  const json = { name: "Party", startsAt: "2026-11-20T18:00:00.250+01:00", price: 12_500 };

  it("has instants in whole seconds and whole numbers", () => {
    expect(eventInput.parse(json)).toMatchObject({
      startsAt: new Date("2026-11-20T17:00:00Z"),
      endsAt: null,
      price: 12_500n,
      packageId: null,
      metadata: [],
    });
    expect(eventInput.parse({ ...json, price: null }).price).toBeNull();
    expect(eventInput.parse({ startsAt: json.startsAt }).price).toBeUndefined();
  });

  it.each([
    { startsAt: "2026-11-20" },
    { startsAt: "2026-11-20T18:00:00" },
    { price: "125.00" },
    { metadata: {} },
  ])("is refused with %j", (values) =>
    expect(eventInput.safeParse({ ...json, ...values }).success).toBe(false),
  );
});
