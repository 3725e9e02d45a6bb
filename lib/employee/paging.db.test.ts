import { afterAll, beforeAll, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Page } from "#lib/shared/paging.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { insertRows } from "#lib/testing/rows.sql.ts";
import { listEmployees } from "./queries.ts";
import { type EmployeeRow, employeeQuery } from "./schema.ts";

let made: Records;
let manager: CompanyActor;

beforeAll(async () => {
  made = await records();
  const company = await made.company();
  manager = actorOf(company, await made.employee(company, { role: "manager", name: "Zoe", number: "z" }));
  // Many of the same name and the same day, and some without a day: what an order must not trip over.
  const rows = Array.from({ length: 130 }, (_, at) =>
    made.make.employee(company, {
      name: `Twin ${at % 3}`,
      number: String(at).padStart(3, "0"),
      hiredOn: at % 4 === 0 ? null : new Date(Date.UTC(2026, 0, 1 + (at % 5))),
    }),
  );
  await insertRows(made.owner, "employees", rows);
});
afterAll(() => made.end());

const read = (sort: string, page?: string | null): Promise<Page<EmployeeRow>> =>
  listEmployees(manager, employeeQuery.parse({ sort, ...(page ? { page } : {}) }));

it.each(["name", "-name", "number", "-number", "hired", "-hired"])(
  "walks by %s through everybody once, and back the same way",
  async (sort) => {
    const pages = [await read(sort)];
    while (pages.at(-1)?.after) pages.push(await read(sort, pages.at(-1)?.after));
    const all = pages.flatMap((page) => page.rows.map((row) => row.id));
    expect(pages.map((page) => page.rows.length)).toEqual([50, 50, 31]);
    expect(new Set(all).size).toBe(131);
    expect(pages[0]).toMatchObject({ total: 131, before: null });
    const back = await read(sort, pages[2]?.before);
    expect(back.rows.map((row) => row.id)).toEqual(pages[1]?.rows.map((row) => row.id));
    expect((await read(sort, back.before)).rows.map((row) => row.id)).toEqual(all.slice(0, 50));
    if (sort.endsWith("hired")) {
      const days = pages.flatMap((page) => page.rows.map((row) => row.hiredOn));
      expect(days.slice(days.indexOf(null)).every((day) => day === null)).toBe(true);
    }
  },
);

it("starts anew from a cursor that somebody made up", async () => {
  const first = await read("hired");
  for (const page of ["nonsense", Buffer.from('[1,"no day","x"]').toString("base64url")])
    expect((await read("hired", page)).rows).toEqual(first.rows);
  const odd = Buffer.from('[1,"no day","00000000-0000-7000-8000-000000000000"]').toString("base64url");
  expect((await read("hired", odd)).rows).toHaveLength(50);
});
