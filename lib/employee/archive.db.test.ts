import { afterAll, beforeAll, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { findSession } from "#lib/access/session.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { archiveDepartment } from "#lib/department/commands.ts";
import { punch } from "#lib/punch/commands.ts";
import { punchInput } from "#lib/punch/schema.ts";
import { newId } from "#lib/shared/ids.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { archiveEmployee, restoreEmployee } from "./archive.ts";
import { addEmployee, editEmployee } from "./commands.ts";
import { findEmployee, listEmployees } from "./queries.ts";
import { employeeQuery } from "./schema.ts";

let made: Records;
let company: Company;
let owner: CompanyActor;
let manager: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  owner = actorOf(company, await made.employee(company, { role: "owner", name: "Olga Owner" }));
  manager = actorOf(company, await made.employee(company, { role: "manager", name: "Niamh Corcoran" }));
});
afterAll(() => made.end());

const nobody = { email: null, siteId: null, role: "employee", hiredOn: null, endsOn: null };

const clockIn = (employeeId: string, values: object) =>
  made.write("clock_ins", {
    companyId: company.id,
    id: newId(),
    employeeId,
    startedAt: "2026-11-19T08:02:00Z",
    origin: "punched",
    zone: "Europe/Dublin",
    workDate: "2026-11-19",
    firstDay: "2026-11-19",
    ...values,
  });

it("ends the access at once, keeps the record, and gives both back", async () => {
  const person = await made.employee(company, { name: "Leaver", role: "supervisor" });
  const user = await made.user();
  await made.membership(user, person);
  const { secret } = await made.session(user);
  expect((await findSession(secret))?.memberships).toHaveLength(1);
  await archiveEmployee(manager, person.id);
  expect((await findSession(secret))?.memberships).toEqual([]);
  expect(await findEmployee(manager, person.id)).toMatchObject({ archived: true, signIn: "member" });
  const edit = { name: "Leaver", number: person.number, email: null, departmentId: null, siteId: null };
  const late = { ...edit, role: "employee", hiredOn: null, endsOn: null, id: person.id, version: 2 };
  expect(await failure(editEmployee(manager, late))).toMatchObject({ code: "conflict" });
  await restoreEmployee(manager, person.id);
  expect((await findSession(secret))?.memberships).toMatchObject([{ role: "supervisor" }]);
  expect((await auditsOf(made.owner, person.id)).map((row) => row.act)).toEqual([
    "employee.archive",
    "employee.restore",
  ]);
});

it("is refused while somebody is clocked in, and shown what they are doing", async () => {
  const person = await made.employee(company, { name: "Busy Bee" });
  const running = await clockIn(person.id, { status: "running" });
  expect(await failure(archiveEmployee(manager, person.id))).toMatchObject({
    code: "conflict",
    message: "Busy Bee is clocked in. Clock them out first, then archive them.",
  });
  const now = async () => (await findEmployee(manager, person.id)).now;
  const filtered = async (kind: string) =>
    (await listEmployees(manager, employeeQuery.parse({ now: kind, q: "busy" }))).rows.length;
  expect(await now()).toEqual({ kind: "working", since: "2026-11-19T08:02:00.000Z" });
  expect([await filtered("working"), await filtered("break"), await filtered("out")]).toEqual([1, 0, 0]);
  const set = (sql: string) => made.owner.query(`UPDATE clock_ins SET ${sql} WHERE id = $1`, [running.id]);
  await set("on_break_since = '2026-11-19T10:00Z'");
  expect(await now()).toEqual({ kind: "break", since: "2026-11-19T10:00:00.000Z" });
  expect([await filtered("working"), await filtered("break")]).toEqual([0, 1]);
  await set(`on_break_since = NULL, status = 'finished', ended_at = '2026-11-19T15:30Z', last_day = '2026-11-19',
    worked_seconds = 26880`);
  expect(await now()).toEqual({ kind: "out", since: "2026-11-19T15:30:00.000Z" });
  expect(await filtered("out")).toBe(1);
  await archiveEmployee(manager, person.id);
});

it("leaves nobody clocked in who is archived, whoever was quicker", async () => {
  const bar = await made.department(company);
  for (let round = 0; round < 5; round += 1) {
    const person = await made.employee(company, { departmentId: bar.id });
    const [punched, archived] = await Promise.all([
      failure(punch(actorOf(company, person), punchInput.parse({ kind: "in", key: newId() }))),
      failure(archiveEmployee(manager, person.id)),
    ]);
    expect([punched?.code ?? "in", archived?.code ?? "archived"]).toSatisfy(
      ([first, second]) =>
        (first === "in" && second === "conflict") || (first === "forbidden" && second === "archived"),
    );
  }
});

it("leaves nobody in a department that is archived at the same moment", async () => {
  for (let round = 0; round < 5; round += 1) {
    const department = await made.department(company);
    const number = `R${round}`;
    const [added, archived] = await Promise.all([
      failure(addEmployee(manager, { ...nobody, name: "Newcomer", number, departmentId: department.id })),
      failure(archiveDepartment(manager, department.id)),
    ]);
    expect([added, archived].filter(Boolean)).toHaveLength(1);
  }
});

it("is not for oneself, the last owner, or somebody who may more", async () => {
  expect(await failure(archiveEmployee(manager, manager.employeeId ?? ""))).toMatchObject({
    code: "conflict",
    message: expect.stringContaining("yourself"),
  });
  expect(await failure(archiveEmployee(manager, owner.employeeId ?? ""))).toMatchObject({
    code: "forbidden",
  });
  const administrator = { ...owner, role: "administrator", employeeId: null } as const;
  expect(await failure(archiveEmployee(administrator, owner.employeeId ?? ""))).toMatchObject({
    code: "conflict",
    message: expect.stringContaining("last owner"),
  });
});

it("gives a number back only while nobody else has it", async () => {
  const first = await made.employee(company, { number: "0700" });
  await archiveEmployee(manager, first.id);
  await made.employee(company, { number: "0700" });
  expect(await failure(restoreEmployee(manager, first.id))).toMatchObject({
    code: "conflict",
    fields: { number: ["Another employee has this number."] },
  });
});

it("is for managers, in their own company", async () => {
  const other = await made.company();
  const stranger = actorOf(other, await made.employee(other, { role: "owner" }));
  const person = await made.employee(company);
  const supervisor = actorOf(company, await made.employee(company, { role: "supervisor" }));
  expect(await failure(archiveEmployee(stranger, person.id))).toMatchObject({ code: "not_found" });
  expect(await failure(restoreEmployee(stranger, person.id))).toMatchObject({ code: "not_found" });
  expect(await failure(archiveEmployee(supervisor, person.id))).toMatchObject({ code: "forbidden" });
});
