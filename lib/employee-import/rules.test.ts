import { describe, expect, it } from "vitest";
import { toAppError } from "#lib/errors.ts";
import { readPeople } from "./read.ts";
import { type Known, type KnownPerson, planPeople } from "./rules.ts";
import { planTerm } from "./terms.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const kitchen = { id: "k", name: "Kitchen" };
const aoife: KnownPerson = {
  id: "a",
  name: "Aoife Brennan",
  version: 3,
  email: "aoife@example.test",
  department: kitchen,
  site: null,
  role: "employee",
  hiredOn: "2023-04-03",
  endsOn: null,
  contracts: [{ id: "c", from: "2023-04-03", to: null, weeklyMinutes: 2340 }],
  rates: [{ id: "r", from: "2023-04-03", to: null, per: "hour", amountMinor: 1550n, currency: "EUR" }],
};
const known = (values: Partial<Known> = {}): Known => ({
  today: "2026-11-20",
  currency: "EUR",
  people: new Map([["0402", aoife]]),
  archivedNumbers: new Set(["0399"]),
  departments: new Map([["kitchen", kitchen]]),
  sites: new Map([["quay", { id: "q", name: "Quay" }]]),
  roles: ["employee", "supervisor", "manager"],
  owningRoles: ["owner"],
  mayPay: true,
  mayContract: true,
  ...values,
});

const read = (text: string) => readPeople(bytes(text));
const plan = async (text: string, values: Partial<Known> = {}) => {
  const file = await read(text);
  const planned = planPeople(file.rows, known(values));
  return { ...planned, problems: [...file.problems, ...planned.problems] };
};
const all = "number,name,email,department,site,role,hired,ends,weekly_hours,rate,currency\n";

describe("a file of people", () => {
  it("may name its columns in any order and case, and more than are read", async () => {
    const file = await read("Name,Number\nElena,7\n");
    expect(file.rows).toEqual([{ line: 2, number: "7", name: "Elena" }]);
    expect((await read("NUMBER,name,Shoe size,Weekly Hours\n7,E,43,37:30\n")).notRead).toEqual(["Shoe size"]);
  });

  it.each([
    ["", "empty"],
    ["\n\n", "empty"],
    ["number,email\n", 'column "name" is missing'],
    ["number,name,number\n", "number"],
    ["number;name\n7;E\n", "semicolons"],
    [`number,name\n${"7,E\n".repeat(5001)}`, "more than 5000 rows"],
  ])("is refused as a whole: %#", async (text, words) => {
    const error = await read(text).catch(toAppError);
    expect(error).toMatchObject({ code: "invalid", fields: { file: [expect.stringContaining(words)] } });
  });

  it("tells what is wrong by line and column", async () => {
    const { problems } = await plan(
      `${all}7,,nobody,,,pirate,2026-02-30,,169,1.2345x,EURO\n,Nobody\n8,E,,,Moon\n0399,Old\n8,Again\n9,Z,,,,owner\n`,
    );
    const short = problems.map(({ line, column }) => `${line} ${column}`);
    expect(short).toEqual([
      "2 email",
      "2 role",
      "2 hired",
      "2 weekly_hours",
      "2 rate",
      "2 currency",
      "3 number",
      "2 name",
      "4 site",
      "5 number",
      "6 number",
      "7 role",
    ]);
  });

  it("keeps what looks like a formula as it is written", async () => {
    const { people } = await plan('number,name\n=1+1,"=HYPERLINK(""x"")"\n');
    expect(people[0]).toMatchObject({ number: "=1+1", name: '=HYPERLINK("x")' });
  });
});

describe("a plan", () => {
  it("adds, changes, leaves as it is, and names departments that are not there", async () => {
    const { people, unchanged, newDepartments, problems } = await plan(
      `${all}7,Elena,,Bakery,Quay,Supervisor,2026-12-01,,37.5,16,\n0402,Aoife Byrne,,bakery,,,,,20,17,\n`,
    );
    expect(problems).toEqual([]);
    expect([unchanged, newDepartments]).toEqual([0, ["Bakery"]]);
    expect(people[0]).toMatchObject({
      id: null,
      role: "supervisor",
      contract: { plan: { kind: "add", from: "2026-12-01", to: null, end: null }, weeklyMinutes: 2250 },
      rate: { plan: { kind: "add" }, amountMinor: 1600n, currency: "EUR", per: "hour" },
    });
    expect(people[1]).toMatchObject({
      id: "a",
      version: 3,
      changes: [
        { column: "name", before: "Aoife Brennan", after: "Aoife Byrne" },
        { column: "department", before: "Kitchen", after: "bakery" },
        { column: "weekly_hours" },
        { column: "rate", before: null },
      ],
      contract: { plan: { kind: "add", from: "2026-11-20", end: { id: "c", to: "2026-11-19" } } },
    });
  });

  it("leaves alone what the file leaves empty or says already", async () => {
    const same = `${all}0402,Aoife Brennan,,Kitchen,,,,,39,15.50,EUR\n`;
    expect(await plan(same)).toMatchObject({ people: [], unchanged: 1, problems: [] });
    expect(await plan("number,name\n0402,\n")).toMatchObject({ people: [], unchanged: 1 });
  });

  it.each([
    [{ roles: ["supervisor"] }, "number,name\n0402,X\n", null],
    [{ mayPay: false }, "number,name,rate\n0402,,16\n", "rate"],
    [{ mayContract: false }, "number,name,weekly_hours\n0402,,16\n", "weekly_hours"],
    [{}, "number,name,ends\n0402,,2020-01-01\n", "ends"],
    [
      { people: new Map([["1", { ...aoife, role: "owner" }]]), roles: ["employee", "owner"] },
      "number,name,role\n1,,employee\n",
      "role",
    ],
    [
      { people: new Map([["1", { ...aoife, rates: [{ ...aoife.rates[0]!, per: "month" }] }]]) },
      "number,name,rate\n1,,16\n",
      "rate",
    ],
  ] as [Partial<Known>, string, string | null][])(
    "stops at what may not be: %#",
    async (values, text, column) => {
      expect((await plan(text, values)).problems).toMatchObject([{ line: 2, column }]);
    },
  );
});

describe("what holds from today on", () => {
  const today = "2026-11-20";
  const open = { id: "a", from: "2023-04-03", to: null };
  const later = { id: "b", from: "2027-01-01", to: null };
  const never = () => false;
  const always = () => true;
  const here = (hired: string | null = null, ends: string | null = null) => ({ today, hired, ends });

  it.each([
    ["nothing yet", [], never, here("2025-01-01"), { kind: "add", from: "2025-01-01", to: null, end: null }],
    [
      "nothing, and left",
      [],
      never,
      here(null, "2025-01-01"),
      { kind: "add", from: "2025-01-01", to: "2025-01-01", end: null },
    ],
    ["the same", [open], always, here(), { kind: "same" }],
    [
      "another",
      [open],
      never,
      here(),
      { kind: "add", from: today, to: null, end: { id: "a", to: "2026-11-19" } },
    ],
    ["another since today", [{ ...open, from: today }], never, here(), { kind: "edit", id: "a" }],
    ["only a later one", [later], never, here("2027-01-01"), { kind: "edit", id: "b" }],
    ["the same later", [later], always, here("2027-01-01"), { kind: "same" }],
    [
      "a gap",
      [{ ...open, to: "2026-01-01" }, later],
      never,
      here(),
      { kind: "add", from: today, to: "2026-12-31", end: null },
    ],
    ["left", [{ ...open, to: "2026-01-01" }], never, here(null, "2026-01-01"), { kind: "over" }],
    [
      "left, and the same",
      [{ ...open, to: "2026-01-01" }],
      always,
      here(null, "2026-01-01"),
      { kind: "same" },
    ],
  ] as const)("with %s", (_name, terms, equal, place, expected) => {
    expect(planTerm(terms, equal, place)).toEqual(expected);
  });
});
