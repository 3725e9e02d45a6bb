import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { correctClockIn, voidClockIn } from "#lib/clock-in/commands.ts";
import { ann, bob, csv, file, importWorld, short } from "#lib/testing/import-world.ts";
import { askApply, dryRun, previewImport } from "./commands.ts";
import { findImport, listImports } from "./queries.ts";

let world: Awaited<ReturnType<typeof importWorld>>;
let at: Awaited<ReturnType<typeof world.fresh>>;

beforeAll(async () => {
  world = await importWorld(21);
});
beforeEach(async () => {
  at = await world.fresh();
});
afterAll(() => world.end());

describe("a first import", () => {
  test("a dry run tells everything and changes nothing", async () => {
    const preview = await dryRun(
      at.manager,
      csv(ann, bob, `${at.boss.number},acme ,2026-01-07 09:00,2026-01-07 10:00,`),
    );
    expect(preview).toMatchObject({
      rows: 3,
      toAdd: 3,
      secondsToAdd: 27_000 + 28_800 + 3600,
      firstDay: "2026-01-05",
      lastDay: "2026-01-07",
      employees: { shown: ["Ann", "Bob"], total: 2 },
      customers: { shown: ["Acme"], total: 1 },
      problems: { total: 0 },
    });
    expect(await at.clockIns()).toEqual([]);
    expect((await listImports(at.manager, { page: undefined })).rows).toEqual([]);
  });

  test("adds clock-ins with people and customers, by the punches' own rules", async () => {
    const site = await world.made.site(at.company, { zone: "Europe/Lisbon" });
    const kitchen = await world.made.department(at.company);
    const cook = await world.made.employee(at.company, {
      name: "Cora Cook",
      departmentId: kitchen.id,
      siteId: site.id,
    });
    const id = await at.apply(csv(ann, bob, " cora COOK ,ACME,2026-07-01T09:00Z,2026-07-01T10:00Z,"));
    expect(await at.told()).toEqual([
      "Ann 01-05T09:00 01-05T17:00 finished 27000",
      "Bob 01-05T22:00 01-06T06:00 finished 28800",
      "Cora Cook 07-01T09:00 07-01T10:00 finished 3600",
    ]);
    const [first, second, third] = await at.clockIns();
    expect(first).toMatchObject({ origin: "imported", zone: "Europe/Dublin", corrected: false });
    expect(second?.lastDay?.toISOString().slice(0, 10)).toBe("2026-01-06");
    expect(third).toMatchObject({
      employeeId: cook.id,
      departmentId: kitchen.id,
      siteId: site.id,
      zone: "Europe/Lisbon",
      customerId: first?.customerId,
    });
    const numbers = await world.made.owner.query(
      "SELECT number FROM employees WHERE company_id = $1 AND name IN ('Ann', 'Bob') ORDER BY name",
      [at.company.id],
    );
    expect(new Set(numbers.rows.map((row) => row.number)).size).toBe(2);
    const detail = await findImport(at.manager, id);
    expect(detail).toMatchObject({ status: "applied", rowsDone: 3 });
    expect(await at.difference()).toBeNull();
  });

  test("timeclock files bring projects and words", async () => {
    const text =
      "i 2026/01/05 09:00:00 Ann:Acme:Hall  laying tables\ni 2026/01/05 09:00:00 Bob:Acme:Hall\no 2026/01/05 10:00:00 Ann:Acme:Hall\no 2026/01/05 10:30:05 Bob:Acme:Hall\n";
    await at.apply(file(text, "timeclock"));
    expect(
      (await at.clockIns())
        .map((one) => [one.employee.name, one.project?.name, one.note, one.workedSeconds])
        .sort(),
    ).toEqual([
      ["Ann", "Hall", "laying tables", 3600],
      ["Bob", "Hall", null, 5405],
    ]);
    expect(await at.difference()).toBeNull();
  });

  test("leaves one audit entry for the import and one for each record it made", async () => {
    await at.apply(csv(ann, bob));
    const entries = await world.made.owner.query(
      "SELECT act, count(*)::int AS n FROM audit_entries WHERE company_id = $1 GROUP BY act ORDER BY act",
      [at.company.id],
    );
    expect(entries.rows).toEqual([
      { act: "customer.add", n: 1 },
      { act: "employee.add", n: 2 },
      { act: "import.apply", n: 1 },
      { act: "import.ask-apply", n: 1 },
      { act: "import.upload", n: 1 },
    ]);
  });
});

describe("again", () => {
  test("the same file changes nothing, in another order and format as well", async () => {
    await at.apply(csv(ann, bob));
    expect(short(await dryRun(at.manager, csv(bob, ann)))).toEqual({
      ...{ toAdd: 0, unchanged: 2, toChange: 0, kept: 0 },
      problems: [],
    });
    const same = "i 2026/01/05 22:00 bob\no 2026/01/06 06:00\n";
    expect(short(await dryRun(at.manager, file(same, "timeclock")))).toMatchObject({
      unchanged: 1,
      toAdd: 0,
    });
    const { id } = await previewImport(at.manager, csv(ann, bob));
    await expect(askApply(at.manager, id, "here")).rejects.toMatchObject({ code: "conflict" });
  });

  test("a changed end is shown as a change and becomes a correction", async () => {
    await at.apply(csv(ann, bob));
    const later = csv(ann.replace("17:00", "18:30"), bob);
    const preview = await dryRun(at.manager, later);
    expect(short(preview)).toMatchObject({ toAdd: 0, unchanged: 1, toChange: 1 });
    expect(preview.changes).toEqual([
      {
        line: 2,
        employee: "Ann",
        start: "2026-01-05T09:00:00.000Z",
        from: "2026-01-05T17:00:00.000Z",
        to: "2026-01-05T18:30:00.000Z",
      },
    ]);
    await at.apply(later);
    expect((await at.told())[0]).toBe("Ann 01-05T09:00 01-05T18:30 finished 32400");
    expect((await at.clockIns())[0]).toMatchObject({ corrected: true, origin: "imported" });
    expect(short(await dryRun(at.manager, later))).toMatchObject({ unchanged: 2, toChange: 0 });
    expect(await at.difference()).toBeNull();
  });

  test("neighbours may change together, whichever grows", async () => {
    const two = (middle: string) =>
      csv(`Ann,,2026-01-05 09:00,2026-01-05 ${middle},`, "Ann,,2026-01-05 13:00,2026-01-05 14:00,");
    await at.apply(two("12:00"));
    const swapped = csv(
      "Ann,,2026-01-05 09:00,2026-01-05 10:00,",
      "Ann,,2026-01-05 13:00,2026-01-05 15:00,",
      "Ann,,2026-01-05 10:00,2026-01-05 13:00,",
    );
    await at.apply(swapped);
    expect((await at.told()).map((one) => one.slice(0, 27))).toEqual([
      "Ann 01-05T09:00 01-05T10:00",
      "Ann 01-05T10:00 01-05T13:00",
      "Ann 01-05T13:00 01-05T15:00",
    ]);
    expect(await at.difference()).toBeNull();
  });

  test("what a person corrected or removed stays theirs", async () => {
    await at.apply(csv(ann, bob));
    const [one, two] = await at.clockIns();
    await correctClockIn(at.manager, {
      id: one!.id,
      ...{
        date: "2026-01-05",
        start: "09:00",
        startMeaning: null,
        endDate: null,
        end: "16:00",
        endMeaning: null,
      },
      ...{ break: 1800, departmentId: null, customerId: one!.customerId, projectId: null, note: null },
      ...{ reason: "Left early", seen: one!.updatedAt.toISOString() },
    });
    await voidClockIn(at.manager, { id: two!.id, reason: "Was ill" });
    expect(short(await dryRun(at.manager, csv(ann, bob)))).toMatchObject({ unchanged: 1, kept: 1, toAdd: 0 });
    const changed = csv(ann.replace("17:00", "18:00"), bob);
    const preview = await dryRun(at.manager, changed);
    expect(short(preview)).toMatchObject({ kept: 2, toChange: 0 });
    expect(preview.notes.shown.map((note) => note.line)).toEqual([2, 3]);
  });
});
