import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { findPerson } from "#lib/clock-in/queries.ts";
import type { Company, Department, Employee } from "#lib/db/generated/client.ts";
import { forEach } from "#lib/record/each.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addClockIn, correctClockIn, voidClockIn } from "./commands.ts";
import { getClockIn } from "./detail.ts";
import { listClockInsById } from "./queries.ts";
import { addInput, setWorkForm } from "./schema.ts";
import { setWork, takeWorkBack } from "./set-work.ts";

let made: Records;
let company: Company;
let bar: Department;
let one: Employee;
let two: Employee;
let manager: CompanyActor;
let supervisor: CompanyActor;
let day = 0;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const home = await made.department(company, { name: "Kitchen" });
  bar = await made.department(company, { name: "Bar" });
  one = await made.employee(company, { name: "One", departmentId: home.id });
  two = await made.employee(company, { name: "Two", departmentId: home.id });
  manager = await someManager();
  const lead = await made.employee(company, { role: "supervisor" });
  supervisor = actorOf(company, lead);
});
/** Signed in: a correction knows whose it is. */
async function someManager() {
  const { id } = await made.user();
  return actorOf(company, await made.employee(company, { role: "manager" }), { userId: id });
}
beforeEach(() => {
  day += 1;
});
afterAll(() => made.end());

const add = async (person: Employee) =>
  (
    await addClockIn(
      manager,
      addInput.parse({
        ...{ employeeId: person.id, date: `2026-04-${String(day).padStart(2, "0")}` },
        ...{ start: "08:00", end: "12:00", break: "0:15", note: "Early" },
      }),
    )
  ).id;
const form = (values: object) => setWorkForm.parse({ reason: "Wrong booking", ...values });
const set = (ids: string[], values: object) => {
  const { change, reason } = form({ ids, ...values });
  return forEach(ids, (id) => setWork(manager, id, change, reason));
};

describe("what several clock-ins were for", () => {
  it("is corrected in each with a punch and an audit entry of its own, and nothing else of it changes", async () => {
    const project = await made.project(await made.customer(company, { name: "Quay" }), { name: "Gala" });
    const ids = [await add(one), await add(two)];
    const before = await getClockIn(manager, ids[0]!);
    expect(await set(ids, { department: bar.id, work: `project/${project.id}` })).toMatchObject({
      count: 2,
      left: [],
    });
    const after = await getClockIn(manager, ids[0]!);
    expect(after.block).toEqual({
      ...before.block,
      ...{ department: "Bar", customer: "Quay", project: "Gala", corrected: true },
    });
    expect(after.punches.map(({ kind, reason }) => [kind, reason])).toEqual([
      ["block", null],
      ["block", "Wrong booking"],
    ]);
    expect((await auditsOf(made.owner, ids[1]!)).at(-1)).toMatchObject({
      act: "clock-in.correct",
      before: { customerId: null },
      after: { departmentId: bar.id, projectId: project.id },
    });
  });

  it("leaves out what is so already or void, and says why", async () => {
    const ids = [await add(one), await add(two)];
    await set([ids[0]!], { department: bar.id });
    const done = await set(ids, { department: bar.id });
    expect(done).toMatchObject({ ids: [ids[1]], left: ["What One did was for that already."] });
    await voidClockIn(manager, { id: ids[1]!, reason: "A slip" });
    expect((await failure(set(ids, { department: bar.id })))?.message).toMatch(/void/);
    expect((await listClockInsById(manager, ids)).map(({ id }) => id)).toEqual([ids[0]]);
  });

  it("is taken back by whoever did it, while it is the last word", async () => {
    const ids = [await add(one), await add(two)];
    await set(ids, { department: bar.id });
    const other = await someManager();
    expect(await failure(takeWorkBack(other, ids[0]!))).toMatchObject({ code: "conflict" });
    const later = new Date(Date.now() + 2 * 3_600_000);
    expect(await failure(takeWorkBack(manager, ids[0]!, later))).toMatchObject({ code: "conflict" });
    await takeWorkBack(manager, ids[0]!);
    expect((await getClockIn(manager, ids[0]!)).block).toMatchObject({
      department: "Kitchen",
      note: "Early",
    });
    const { form: seen } = await getClockIn(manager, ids[1]!);
    await correctClockIn(other, {
      ...{ id: ids[1]!, seen: seen.seen, date: seen.start.date, start: "08:00", end: "11:00" },
      ...{ startMeaning: null, endDate: null, endMeaning: null, break: 0, reason: "Went early" },
      ...{ departmentId: bar.id, customerId: null, projectId: null, note: null },
    });
    expect(await failure(takeWorkBack(manager, ids[1]!))).toMatchObject({ code: "conflict" });
    expect((await getClockIn(manager, ids[1]!)).block.department).toBe("Bar");
  });

  it("is for those who reach the person, and of no other company", async () => {
    const id = await add(one);
    const foreign = await made.department(await made.company());
    const { reason } = form({ ids: [id], department: bar.id });
    expect(await findPerson(supervisor, one.id)).toBeNull();
    for (const act of [() => setWork(supervisor, id, {}, reason), () => takeWorkBack(supervisor, id)])
      expect((await failure(act()))?.code).toMatch(/^(not_found|conflict)$/);
    expect(await failure(setWork(manager, id, { departmentId: foreign.id }, reason))).toMatchObject({
      code: "invalid",
      fields: { departmentId: [expect.any(String)] },
    });
  });
});

describe("the form of several", () => {
  it.each([
    ["no change at all", "department", { department: "", work: "" }],
    ["what is no department", "department", { department: "x", work: "" }],
    ["what is no work", "work", { department: "own", work: "site/1" }],
    ["too short a reason", "reason", { department: "own", work: "none", reason: "no" }],
    ["none", "ids", { ids: [], department: "own" }],
    [
      "more than a page",
      "ids",
      { ids: Array(101).fill("00000000-0000-7000-8000-000000000001"), department: "own" },
    ],
  ])("refuses %s at %s", (_what, field, values) => {
    const ids = ["00000000-0000-7000-8000-000000000001"];
    const parsed = setWorkForm.safeParse({ ids, reason: "Because", ...values });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it("tells what stays from what goes", () => {
    const ids = ["00000000-0000-7000-8000-000000000001"];
    expect(form({ ids, department: "own" }).change).toEqual({ departmentId: null });
    expect(form({ ids, work: "none" }).change).toEqual({ customerId: null, projectId: null });
    expect(form({ ids, work: `customer/${ids[0]}` }).change).toEqual({ customerId: ids[0], projectId: null });
  });
});
