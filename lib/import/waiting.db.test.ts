import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ann, bob, csv, file, importWorld } from "#lib/testing/import-world.ts";
import { actorOf } from "#lib/testing/records.ts";
import { chooseTwice } from "./choose.ts";
import { askApply, dryRun, previewImport } from "./commands.ts";
import { noChoice } from "./file/twice.ts";
import { findImport, listImports } from "./queries.ts";
import { trimWaiting } from "./waiting.ts";

let world: Awaited<ReturnType<typeof importWorld>>;
let at: Awaited<ReturnType<typeof world.fresh>>;

beforeAll(async () => {
  world = await importWorld(29);
});
beforeEach(async () => {
  at = await world.fresh();
});
afterAll(() => world.end());

const sql = async (text: string, ...values: unknown[]) =>
  (await world.made.owner.query(text, [at.company.id, ...values])).rows;
const files = async () => {
  const rows = await sql("SELECT file_name FROM imports WHERE company_id = $1 ORDER BY created_at");
  return rows.map((row) => row.file_name);
};

describe("times that came twice", () => {
  const night = csv(
    "Cleo,,2025-10-26 01:30,2025-10-26 05:00,",
    "Dara,,2025-10-26 01:40,2025-10-26 06:00,",
    ann,
  );

  test("are chosen for all, kept, and written so", async () => {
    const { id, preview } = await previewImport(at.manager, night);
    expect(preview).toMatchObject({ toAdd: 1, problems: { total: 0 }, twice: { total: 2, open: 2 } });
    await expect(askApply(at.manager, id, "here")).rejects.toMatchObject({ code: "conflict" });
    await chooseTwice(at.manager, id, { all: "later", each: {} });
    expect((await findImport(at.manager, id)).preview).toMatchObject({ toAdd: 3, twice: { open: 0 } });
    await askApply(at.manager, id, "here");
    await at.run(id);
    expect((await at.told()).slice(0, 2)).toEqual([
      "Cleo 10-26T01:30 10-26T05:00 finished 12600",
      "Dara 10-26T01:40 10-26T06:00 finished 15600",
    ]);
    expect(await dryRun(at.manager, night, { all: "later", each: {} })).toMatchObject({ unchanged: 3 });
    expect(await at.difference()).toBeNull();
  });

  test("are chosen one by one, and anew while the file waits", async () => {
    const { id } = await previewImport(at.manager, night);
    await chooseTwice(at.manager, id, { all: null, each: { "2-start": "earlier" } });
    expect((await findImport(at.manager, id)).preview).toMatchObject({ toAdd: 2, twice: { open: 1 } });
    await chooseTwice(at.manager, id, { all: null, each: { "2-start": "earlier", "3-start": "later" } });
    await askApply(at.manager, id, "here");
    await expect(chooseTwice(at.manager, id, noChoice)).rejects.toMatchObject({ code: "conflict" });
    await at.run(id);
    expect((await at.told()).map((one) => one.slice(0, 16)).slice(0, 2)).toEqual([
      "Cleo 10-26T00:30",
      "Dara 10-26T01:40",
    ]);
  });

  test("are nobody else's to choose", async () => {
    const { id } = await previewImport(at.manager, night);
    await expect(chooseTwice(at.other, id, noChoice)).rejects.toMatchObject({ code: "not_found" });
    const viewer = actorOf(at.company, await world.made.employee(at.company, { role: "viewer" }));
    await expect(chooseTwice(viewer, id, noChoice)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("files that wait", () => {
  const named = (at: number) => ({ ...csv(ann), name: `file-${String(at).padStart(2, "0")}.csv` });

  test("the eleventh throws away the oldest, and the trail says so", async () => {
    const applied = await at.apply(csv(bob));
    for (let one = 1; one <= 11; one += 1) await previewImport(at.manager, named(one));
    const kept = (await listImports(at.manager, { page: undefined })).rows;
    expect(kept.map((row) => row.fileName)).toEqual([
      ...Array.from({ length: 10 }, (_one, index) => named(11 - index).name),
      "hours.csv",
    ]);
    expect(kept.at(-1)?.id).toBe(applied);
    const trail = await sql(
      "SELECT subject_type FROM audit_entries WHERE company_id = $1 AND act = 'import.discard'",
    );
    expect(trail).toHaveLength(1);
  });

  test("the daily job throws away what is over the limit, and nobody else's", async () => {
    const { id } = await previewImport(
      at.manager,
      file("employee,start,end\nAnn,2026-01-05 09:00,2026-01-05 10:00"),
    );
    await previewImport(at.other, csv(ann));
    await sql(
      `INSERT INTO imports (company_id, id, file_name, format, sha256, content, status, preview, created_at)
       SELECT company_id, gen_random_uuid(), 'copy ' || n, format, sha256, content, status, preview,
         created_at + make_interval(secs => n)
       FROM imports, generate_series(1, 12) n WHERE company_id = $1 AND id = $2`,
      id,
    );
    expect(await trimWaiting(at.manager)).toBe(3);
    expect(await trimWaiting(at.manager)).toBe(0);
    expect(await files()).toEqual(Array.from({ length: 10 }, (_one, index) => `copy ${index + 3}`));
    expect((await listImports(at.other, { page: undefined })).rows).toHaveLength(1);
  });

  test("a file that was imported is not kept", async () => {
    const id = await at.apply(csv(ann));
    const content = () => sql("SELECT content FROM imports WHERE company_id = $1 AND id = $2", id);
    expect(await content()).toEqual([{ content: null }]);
    await at.undo(id);
    expect(await content()).toEqual([{ content: null }]);
  });
});
