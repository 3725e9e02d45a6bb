import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ann, bob, csv, importWorld, short } from "#lib/testing/import-world.ts";
import { actorOf } from "#lib/testing/records.ts";
import { askApply, askUndo, discardImport, dryRun, previewImport, stopImport } from "./commands.ts";
import { findImport, listImports } from "./queries.ts";

let world: Awaited<ReturnType<typeof importWorld>>;
let at: Awaited<ReturnType<typeof world.fresh>>;

beforeAll(async () => {
  world = await importWorld(23);
});
beforeEach(async () => {
  at = await world.fresh();
});
afterAll(() => world.end());

describe("nothing half done", () => {
  test("overlaps within the file and with the company's clock-ins are told by line", async () => {
    await at.apply(csv(ann));
    const overlapping = csv(
      "Ann,,2026-01-05 16:59,2026-01-05 18:00,",
      "Bob,,2026-01-05 09:00,2026-01-05 10:00,",
      "bob,,2026-01-05 09:30,2026-01-05 11:00,",
      "Bob ,,2026-01-05 09:00,2026-01-05 10:00,",
    );
    const inFile = await dryRun(at.manager, overlapping);
    expect(short(inFile).problems).toEqual([
      "2: Overlaps a clock-in of Ann from 2026-01-05 09:00 to 2026-01-05 17:00.",
      "4: Overlaps line 3: bob cannot work twice at the same time.",
      "5: The same time of Bob stands on line 3 already.",
    ]);
    const one = await dryRun(at.manager, csv("Ann,,2026-01-05 16:59,2026-01-05 18:00,"));
    expect(short(one).problems).toEqual([
      "2: Overlaps a clock-in of Ann from 2026-01-05 09:00 to 2026-01-05 17:00.",
    ]);
    const { id } = await previewImport(at.manager, overlapping);
    await expect(askApply(at.manager, id, "here")).rejects.toMatchObject({ code: "conflict" });
    expect(await at.clockIns()).toHaveLength(1);
  });

  test("a block of many days and one that still runs are in the way as well", async () => {
    await at.apply(csv("Ann,,2026-01-05 09:00,2026-01-12 09:00,"));
    const within = csv("Ann,,2026-01-10 09:00,2026-01-10 10:00,", "Ann,,2026-01-12 09:00,2026-01-12 10:00,");
    expect(short(await dryRun(at.manager, within)).problems).toEqual([
      "2: Overlaps a clock-in of Ann from 2026-01-05 09:00 to 2026-01-12 09:00.",
    ]);
    await at.apply(csv("Bob,,2026-01-05 09:00,2026-01-05 10:00,"));
    await world.made.owner.query(
      "UPDATE clock_ins SET status = 'running', ended_at = NULL, worked_seconds = NULL, last_day = NULL WHERE company_id = $1 AND ended_at = '2026-01-05T10:00Z'",
      [at.company.id],
    );
    expect(short(await dryRun(at.manager, csv("Bob,,2026-02-05 09:00,2026-02-05 10:00,"))).problems).toEqual([
      "2: Overlaps a clock-in of Bob running since 2026-01-05 09:00.",
    ]);
  });

  test("two people of one name have to be told apart by number", async () => {
    await world.made.employee(at.company, { name: "Sam Same", number: "1" });
    await world.made.employee(at.company, { name: "sam same", number: "2" });
    const preview = await dryRun(
      at.manager,
      csv("Sam Same,,2026-01-05 09:00,2026-01-05 10:00,", "2,,2026-01-05 09:00,2026-01-05 10:00,"),
    );
    expect(short(preview)).toMatchObject({
      toAdd: 1,
      problems: ["2: Several people are called Sam Same: write the number instead."],
    });
  });

  test("what came up since the preview stops the import, and everything stays as it was", async () => {
    const { id } = await previewImport(at.manager, csv(bob, ann));
    await askApply(at.manager, id, "here");
    const quick = await previewImport(at.manager, csv(ann.replace("09:00", "08:00")));
    await askApply(at.manager, quick.id, "here");
    await at.run(quick.id);
    await at.run(id);
    expect(await findImport(at.manager, id)).toMatchObject({
      status: "failed",
      error: "Line 3: Overlaps a clock-in of Ann from 2026-01-05 08:00 to 2026-01-05 17:00.",
    });
    expect(await at.clockIns()).toHaveLength(1);
    const people = await world.made.owner.query(
      "SELECT FROM employees WHERE company_id = $1 AND name = 'Bob'",
      [at.company.id],
    );
    expect(people.rowCount).toBe(0);
    await discardImport(at.manager, id);
    await expect(discardImport(at.manager, quick.id)).rejects.toMatchObject({ code: "conflict" });
  });

  test("a stop asked for before it begins takes everything back", async () => {
    const { id } = await previewImport(at.manager, csv(ann, bob));
    await askApply(at.manager, id, "here");
    await stopImport(at.manager, id);
    await at.run(id);
    expect(await findImport(at.manager, id)).toMatchObject({ status: "stopped", rowsDone: 0 });
    expect(await at.clockIns()).toEqual([]);
    await askApply(at.manager, id, "here");
    await at.run(id);
    expect(await at.clockIns()).toHaveLength(2);
  });

  test("a process that ends leaves the import waiting for the next", async () => {
    const { id } = await previewImport(at.manager, csv(ann));
    await askApply(at.manager, id, "here");
    await expect(at.run(id, AbortSignal.abort())).rejects.toThrow();
    expect(await findImport(at.manager, id)).toMatchObject({ status: "applying" });
    await at.run(id);
    expect(await at.clockIns()).toHaveLength(1);
  });

  test("the same import applied by two at once is written once", async () => {
    const { id } = await previewImport(at.manager, csv(ann, bob));
    const asked = await Promise.allSettled([
      askApply(at.manager, id, "here"),
      askApply(at.manager, id, "here"),
    ]);
    expect(asked.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await Promise.all([at.run(id), at.run(id)]);
    await at.run(id);
    expect(await at.clockIns()).toHaveLength(2);
  });
});

describe("whose it is", () => {
  test("nobody sees or touches another company's imports", async () => {
    const { id } = await previewImport(at.manager, csv(ann));
    for (const act of [findImport, askApply, askUndo, stopImport, discardImport]) {
      await expect(act(at.other, id)).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await listImports(at.other, { page: undefined })).rows).toEqual([]);
    await at.run(id, null, at.other);
    expect(await at.clockIns()).toEqual([]);
  });

  test("names of another company are not known here", async () => {
    await at.apply(csv(ann), at.other);
    expect(await dryRun(at.manager, csv(ann))).toMatchObject({
      toAdd: 1,
      employees: { total: 1 },
      customers: { total: 1 },
    });
  });

  test("who may not import is refused", async () => {
    const clerk = actorOf(at.company, await world.made.employee(at.company, { role: "payroll_clerk" }));
    await expect(previewImport(clerk, csv(ann))).rejects.toMatchObject({ code: "forbidden" });
    const worker = actorOf(at.company, await world.made.employee(at.company));
    await expect(listImports(worker, { page: undefined })).rejects.toMatchObject({ code: "forbidden" });
  });
});
