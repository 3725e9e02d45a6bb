import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CompanyActor, commandActor, jobActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { correctClockIn, voidClockIn } from "#lib/clock-in/commands.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { rebuildClockIns } from "#lib/ledger/rebuild.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { askApply, askUndo, discardImport, dryRun, previewImport, stopImport } from "./commands.ts";
import { findImport, listImports } from "./queries.ts";
import { runImport } from "./run.ts";
import type { ImportFormat, ImportPreview } from "./schema.ts";

let made: Records;
let company: Company;
let manager: CompanyActor;
let boss: Employee;
let other: CompanyActor;

beforeAll(async () => {
  made = await records(21);
});
beforeEach(async () => {
  company = await made.company({ zone: "Europe/Dublin", locale: "en-IE" });
  boss = await made.employee(company, { role: "owner", name: "Nora Boss", number: "0900" });
  manager = actorOf(company, boss);
  const elsewhere = await made.company({ zone: "Europe/Dublin", locale: "en-IE" });
  other = actorOf(elsewhere, await made.employee(elsewhere, { role: "owner" }));
});
afterAll(async () => {
  await made.end();
  await closeClients();
});

const file = (text: string, format: ImportFormat = "csv") => ({
  name: `hours.${format}`,
  format,
  bytes: new TextEncoder().encode(text),
});
const csv = (...rows: string[]) => file(["employee,customer,start,end,break_minutes", ...rows].join("\n"));
const short = ({ toAdd, unchanged, toChange, kept, problems }: ImportPreview) => ({
  toAdd,
  unchanged,
  toChange,
  kept,
  problems: problems.shown.map(({ line, message }) => `${line}: ${message}`),
});

/** As the worker does. */
const run = (id: string, signal: AbortSignal | null = null, actor = manager) =>
  runImport(jobActor(actor.company, "test"), id, signal);

async function apply(what: ReturnType<typeof file>, actor = manager): Promise<string> {
  const { id } = await previewImport(actor, what);
  await askApply(actor, id, "here");
  await run(id, null, actor);
  return id;
}

async function undo(id: string, actor = manager): Promise<void> {
  await askUndo(actor, id, "here");
  await run(id, null, actor);
}

const clockIns = (actor = manager) =>
  open(actor, "clock-in.list", (db) =>
    db.clockIn.findMany({
      orderBy: [{ startedAt: "asc" }, { id: "asc" }],
      include: { customer: true, project: true, employee: true },
    }),
  );
const told = async (actor = manager) =>
  (await clockIns(actor)).map(
    (one) =>
      `${one.employee.name} ${one.startedAt.toISOString().slice(5, 16)} ${one.endedAt?.toISOString().slice(5, 16)} ${one.status} ${one.workedSeconds}`,
  );

async function expectLedgerWhole(): Promise<void> {
  const { difference } = await rebuildClockIns(await commandActor(company.slug, "test"));
  expect(difference).toBeNull();
}

const ann = "Ann,Acme,2026-01-05 09:00,2026-01-05 17:00,30";
const bob = "Bob,,2026-01-05 22:00,2026-01-06 06:00,";

describe("a first import", () => {
  test("a dry run tells everything and changes nothing", async () => {
    const preview = await dryRun(
      manager,
      csv(ann, bob, `${boss.number},acme ,2026-01-07 09:00,2026-01-07 10:00,`),
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
    expect(await clockIns()).toEqual([]);
    expect((await listImports(manager, { page: undefined })).rows).toEqual([]);
  });

  test("adds clock-ins with people and customers, by the punches' own rules", async () => {
    const site = await made.site(company, { zone: "Europe/Lisbon" });
    const kitchen = await made.department(company);
    const cook = await made.employee(company, {
      name: "Cora Cook",
      departmentId: kitchen.id,
      siteId: site.id,
    });
    const id = await apply(csv(ann, bob, " cora COOK ,ACME,2026-07-01T09:00Z,2026-07-01T10:00Z,"));
    expect(await told()).toEqual([
      "Ann 01-05T09:00 01-05T17:00 finished 27000",
      "Bob 01-05T22:00 01-06T06:00 finished 28800",
      "Cora Cook 07-01T09:00 07-01T10:00 finished 3600",
    ]);
    const [first, second, third] = await clockIns();
    expect(first).toMatchObject({ origin: "imported", zone: "Europe/Dublin", corrected: false });
    expect(second?.lastDay?.toISOString().slice(0, 10)).toBe("2026-01-06");
    expect(third).toMatchObject({
      employeeId: cook.id,
      departmentId: kitchen.id,
      siteId: site.id,
      zone: "Europe/Lisbon",
      customerId: first?.customerId,
    });
    const numbers = await made.owner.query(
      "SELECT number FROM employees WHERE company_id = $1 AND name IN ('Ann', 'Bob') ORDER BY name",
      [company.id],
    );
    expect(new Set(numbers.rows.map((row) => row.number)).size).toBe(2);
    const detail = await findImport(manager, id);
    expect(detail).toMatchObject({ status: "applied", rowsDone: 3 });
    await expectLedgerWhole();
  });

  test("timeclock files bring projects and words", async () => {
    const text =
      "i 2026/01/05 09:00:00 Ann:Acme:Hall  laying tables\ni 2026/01/05 09:00:00 Bob:Acme:Hall\no 2026/01/05 10:00:00 Ann:Acme:Hall\no 2026/01/05 10:30:05 Bob:Acme:Hall\n";
    await apply(file(text, "timeclock"));
    expect(
      (await clockIns())
        .map((one) => [one.employee.name, one.project?.name, one.note, one.workedSeconds])
        .sort(),
    ).toEqual([
      ["Ann", "Hall", "laying tables", 3600],
      ["Bob", "Hall", null, 5405],
    ]);
    await expectLedgerWhole();
  });

  test("leaves one audit entry for the import and one for each record it made", async () => {
    await apply(csv(ann, bob));
    const entries = await made.owner.query(
      "SELECT act, count(*)::int AS n FROM audit_entries WHERE company_id = $1 GROUP BY act ORDER BY act",
      [company.id],
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
    await apply(csv(ann, bob));
    expect(short(await dryRun(manager, csv(bob, ann)))).toEqual({
      ...{ toAdd: 0, unchanged: 2, toChange: 0, kept: 0 },
      problems: [],
    });
    const same = "i 2026/01/05 22:00 bob\no 2026/01/06 06:00\n";
    expect(short(await dryRun(manager, file(same, "timeclock")))).toMatchObject({ unchanged: 1, toAdd: 0 });
    const { id } = await previewImport(manager, csv(ann, bob));
    await expect(askApply(manager, id, "here")).rejects.toMatchObject({ code: "conflict" });
  });

  test("a changed end is shown as a change and becomes a correction", async () => {
    await apply(csv(ann, bob));
    const later = csv(ann.replace("17:00", "18:30"), bob);
    const preview = await dryRun(manager, later);
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
    await apply(later);
    expect((await told())[0]).toBe("Ann 01-05T09:00 01-05T18:30 finished 32400");
    expect((await clockIns())[0]).toMatchObject({ corrected: true, origin: "imported" });
    expect(short(await dryRun(manager, later))).toMatchObject({ unchanged: 2, toChange: 0 });
    await expectLedgerWhole();
  });

  test("neighbours may change together, whichever grows", async () => {
    const two = (middle: string) =>
      csv(`Ann,,2026-01-05 09:00,2026-01-05 ${middle},`, "Ann,,2026-01-05 13:00,2026-01-05 14:00,");
    await apply(two("12:00"));
    const swapped = csv(
      "Ann,,2026-01-05 09:00,2026-01-05 10:00,",
      "Ann,,2026-01-05 13:00,2026-01-05 15:00,",
      "Ann,,2026-01-05 10:00,2026-01-05 13:00,",
    );
    await apply(swapped);
    expect((await told()).map((one) => one.slice(0, 27))).toEqual([
      "Ann 01-05T09:00 01-05T10:00",
      "Ann 01-05T10:00 01-05T13:00",
      "Ann 01-05T13:00 01-05T15:00",
    ]);
    await expectLedgerWhole();
  });

  test("what a person corrected or removed stays theirs", async () => {
    await apply(csv(ann, bob));
    const [one, two] = await clockIns();
    await correctClockIn(manager, {
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
    await voidClockIn(manager, { id: two!.id, reason: "Was ill" });
    expect(short(await dryRun(manager, csv(ann, bob)))).toMatchObject({ unchanged: 1, kept: 1, toAdd: 0 });
    const changed = csv(ann.replace("17:00", "18:00"), bob);
    const preview = await dryRun(manager, changed);
    expect(short(preview)).toMatchObject({ kept: 2, toChange: 0 });
    expect(preview.notes.shown.map((note) => note.line)).toEqual([2, 3]);
  });
});

describe("undo", () => {
  test("voids what was added, frees the time, and the file may come again", async () => {
    const first = await apply(csv(ann, bob));
    await undo(first);
    expect((await clockIns()).map((one) => [one.status, one.workedSeconds])).toEqual([
      ["void", null],
      ["void", null],
    ]);
    const detail = await findImport(manager, first);
    expect(detail).toMatchObject({ status: "undone", preview: { undo: { removed: 2, restored: 0 } } });
    expect(short(await dryRun(manager, csv(ann, bob)))).toMatchObject({ toAdd: 2, problems: [] });
    const second = await apply(csv(ann, bob));
    await undo(second);
    await apply(csv(ann, bob));
    expect((await clockIns()).filter((one) => one.status === "finished")).toHaveLength(2);
    await expectLedgerWhole();
  });

  test("sets changes back to what they were", async () => {
    await apply(csv(ann, bob));
    const second = await apply(
      csv(ann.replace("17:00", "18:30"), "Cleo,,2026-01-05 09:00,2026-01-05 10:00,"),
    );
    await undo(second);
    const standing = (await told()).filter((one) => one.includes("finished")).sort();
    expect(standing).toEqual([
      "Ann 01-05T09:00 01-05T17:00 finished 27000",
      "Bob 01-05T22:00 01-06T06:00 finished 28800",
    ]);
    expect(short(await dryRun(manager, csv(ann, bob)))).toMatchObject({ unchanged: 2, toChange: 0 });
    await expectLedgerWhole();
  });

  test("leaves what a person corrected or a later import changed, and says so", async () => {
    const first = await apply(csv(ann, bob, "Cleo,,2026-01-05 09:00,2026-01-05 10:00,"));
    const blocks = await clockIns();
    const bobs = blocks.find((one) => one.employee.name === "Bob")!;
    await correctClockIn(manager, {
      id: bobs.id,
      ...{
        date: "2026-01-05",
        start: "22:00",
        startMeaning: null,
        endDate: "2026-01-06",
        end: "05:00",
        endMeaning: null,
      },
      ...{ break: 0, departmentId: null, customerId: null, projectId: null, note: null },
      ...{ reason: "Left early", seen: bobs.updatedAt.toISOString() },
    });
    await apply(csv(ann.replace("17:00", "18:30")));
    await undo(first);
    const { preview } = await findImport(manager, first);
    expect(preview.undo).toMatchObject({ removed: 1, restored: 0, left: { total: 2 } });
    expect(preview.undo?.left.shown.map((one) => one.message)).toEqual(
      expect.arrayContaining([
        "Bob: corrected by somebody since, so it stays.",
        "Ann: changed by a later import, so undo that one first.",
      ]),
    );
    expect((await told()).filter((one) => one.includes("finished")).sort()).toEqual([
      "Ann 01-05T09:00 01-05T18:30 finished 32400",
      "Bob 01-05T22:00 01-06T05:00 finished 25200",
    ]);
    await expectLedgerWhole();
  });
});

describe("nothing half done", () => {
  test("overlaps within the file and with the company's clock-ins are told by line", async () => {
    await apply(csv(ann));
    const overlapping = csv(
      "Ann,,2026-01-05 16:59,2026-01-05 18:00,",
      "Bob,,2026-01-05 09:00,2026-01-05 10:00,",
      "bob,,2026-01-05 09:30,2026-01-05 11:00,",
      "Bob ,,2026-01-05 09:00,2026-01-05 10:00,",
    );
    const inFile = await dryRun(manager, overlapping);
    expect(short(inFile).problems).toEqual([
      "4: Overlaps line 3: bob cannot work twice at the same time.",
      "5: The same time of Bob stands on line 3 already.",
    ]);
    const against = await dryRun(
      manager,
      csv("Ann,,2026-01-05 16:59,2026-01-05 18:00,", "Ann,,2026-01-05 17:00,2026-01-05 18:00,"),
    );
    expect(short(against).problems[0]).toBe("3: Overlaps line 2: Ann cannot work twice at the same time.");
    const one = await dryRun(manager, csv("Ann,,2026-01-05 16:59,2026-01-05 18:00,"));
    expect(short(one).problems).toEqual([
      "2: Overlaps a clock-in of Ann from 2026-01-05 09:00 to 2026-01-05 17:00.",
    ]);
    const { id } = await previewImport(manager, overlapping);
    await expect(askApply(manager, id, "here")).rejects.toMatchObject({ code: "conflict" });
    expect(await clockIns()).toHaveLength(1);
  });

  test("two people of one name have to be told apart by number", async () => {
    await made.employee(company, { name: "Sam Same", number: "1" });
    await made.employee(company, { name: "sam same", number: "2" });
    const preview = await dryRun(
      manager,
      csv("Sam Same,,2026-01-05 09:00,2026-01-05 10:00,", "2,,2026-01-05 09:00,2026-01-05 10:00,"),
    );
    expect(short(preview)).toMatchObject({
      toAdd: 1,
      problems: ["2: Several people are called Sam Same: write the number instead."],
    });
  });

  test("what came up since the preview stops the import, and everything stays as it was", async () => {
    const { id } = await previewImport(manager, csv(bob, ann));
    await askApply(manager, id, "here");
    const quick = await previewImport(manager, csv(ann.replace("09:00", "08:00")));
    await askApply(manager, quick.id, "here");
    await run(quick.id);
    await run(id);
    expect(await findImport(manager, id)).toMatchObject({
      status: "failed",
      error: "Line 3: Overlaps a clock-in of Ann from 2026-01-05 08:00 to 2026-01-05 17:00.",
    });
    expect(await clockIns()).toHaveLength(1);
    const people = await made.owner.query("SELECT FROM employees WHERE company_id = $1 AND name = 'Bob'", [
      company.id,
    ]);
    expect(people.rowCount).toBe(0);
    await discardImport(manager, id);
    await expect(discardImport(manager, quick.id)).rejects.toMatchObject({ code: "conflict" });
  });

  test("a stop asked for before it begins takes everything back", async () => {
    const { id } = await previewImport(manager, csv(ann, bob));
    await askApply(manager, id, "here");
    await stopImport(manager, id);
    await run(id);
    expect(await findImport(manager, id)).toMatchObject({ status: "stopped", rowsDone: 0 });
    expect(await clockIns()).toEqual([]);
    await askApply(manager, id, "here");
    await run(id);
    expect(await clockIns()).toHaveLength(2);
  });

  test("a process that ends leaves the import waiting for the next", async () => {
    const { id } = await previewImport(manager, csv(ann));
    await askApply(manager, id, "here");
    await expect(run(id, AbortSignal.abort())).rejects.toThrow();
    expect(await findImport(manager, id)).toMatchObject({ status: "applying" });
    await run(id);
    expect(await clockIns()).toHaveLength(1);
  });

  test("the same import applied by two at once is written once", async () => {
    const { id } = await previewImport(manager, csv(ann, bob));
    const asked = await Promise.allSettled([askApply(manager, id, "here"), askApply(manager, id, "here")]);
    expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await Promise.all([run(id), run(id)]);
    await run(id);
    expect(await clockIns()).toHaveLength(2);
  });
});

describe("whose it is", () => {
  test("nobody sees or touches another company's imports", async () => {
    const { id } = await previewImport(manager, csv(ann));
    for (const act of [findImport, askApply, askUndo, stopImport, discardImport]) {
      await expect(act(other, id)).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await listImports(other, { page: undefined })).rows).toEqual([]);
    await run(id, null, other);
    expect(await clockIns()).toEqual([]);
  });

  test("names of another company are not known here", async () => {
    await apply(csv(ann), other);
    expect(await dryRun(manager, csv(ann))).toMatchObject({
      toAdd: 1,
      employees: { total: 1 },
      customers: { total: 1 },
    });
  });

  test("who may not import is refused", async () => {
    const clerk = actorOf(company, await made.employee(company, { role: "payroll_clerk" }));
    await expect(previewImport(clerk, csv(ann))).rejects.toMatchObject({ code: "forbidden" });
    const worker = actorOf(company, await made.employee(company));
    await expect(listImports(worker, { page: undefined })).rejects.toMatchObject({ code: "forbidden" });
  });
});
