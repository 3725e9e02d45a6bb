import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { correctClockIn } from "#lib/clock-in/commands.ts";
import { ann, bob, csv, importWorld, short } from "#lib/testing/import-world.ts";
import { dryRun } from "./commands.ts";
import { findImport } from "./queries.ts";

let world: Awaited<ReturnType<typeof importWorld>>;
let at: Awaited<ReturnType<typeof world.fresh>>;

beforeAll(async () => {
  world = await importWorld(22);
});
beforeEach(async () => {
  at = await world.fresh();
});
afterAll(() => world.end());

describe("undo", () => {
  test("voids what was added, frees the time, and the file may come again", async () => {
    const first = await at.apply(csv(ann, bob));
    await at.undo(first);
    expect((await at.clockIns()).map((one) => [one.status, one.workedSeconds])).toEqual([
      ["void", null],
      ["void", null],
    ]);
    const detail = await findImport(at.manager, first);
    expect(detail).toMatchObject({ status: "undone", preview: { undo: { removed: 2, restored: 0 } } });
    expect(short(await dryRun(at.manager, csv(ann, bob)))).toMatchObject({ toAdd: 2, problems: [] });
    const second = await at.apply(csv(ann, bob));
    await at.undo(second);
    await at.apply(csv(ann, bob));
    expect((await at.clockIns()).filter((one) => one.status === "finished")).toHaveLength(2);
    expect(await at.difference()).toBeNull();
  });

  test("sets changes back to what they were", async () => {
    await at.apply(csv(ann, bob));
    const second = await at.apply(
      csv(ann.replace("17:00", "18:30"), "Cleo,,2026-01-05 09:00,2026-01-05 10:00,"),
    );
    await at.undo(second);
    expect(await at.standing()).toEqual([
      "Ann 01-05T09:00 01-05T17:00 finished 27000",
      "Bob 01-05T22:00 01-06T06:00 finished 28800",
    ]);
    expect(short(await dryRun(at.manager, csv(ann, bob)))).toMatchObject({ unchanged: 2, toChange: 0 });
    expect(await at.difference()).toBeNull();
  });

  test("leaves what a person corrected or a later import changed, and says so", async () => {
    const first = await at.apply(csv(ann, bob, "Cleo,,2026-01-05 09:00,2026-01-05 10:00,"));
    const blocks = await at.clockIns();
    const bobs = blocks.find((one) => one.employee.name === "Bob")!;
    await correctClockIn(at.manager, {
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
    await at.apply(csv(ann.replace("17:00", "18:30")));
    await at.undo(first);
    const { preview } = await findImport(at.manager, first);
    expect(preview.undo).toMatchObject({ removed: 1, restored: 0, left: { total: 2 } });
    expect(preview.undo?.left.shown.map((one) => one.message)).toEqual(
      expect.arrayContaining([
        "Bob: corrected by somebody since, so it stays.",
        "Ann: changed by a later import, so undo that one first.",
      ]),
    );
    expect(await at.standing()).toEqual([
      "Ann 01-05T09:00 01-05T18:30 finished 32400",
      "Bob 01-05T22:00 01-06T05:00 finished 25200",
    ]);
    expect(await at.difference()).toBeNull();
  });
});
