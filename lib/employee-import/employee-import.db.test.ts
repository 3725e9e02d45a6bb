import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { listContracts } from "#lib/contract/queries.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { mostDepartments } from "#lib/department/rules.ts";
import { editEmployee } from "#lib/employee/commands.ts";
import { findEmployee, listEmployees } from "#lib/employee/queries.ts";
import { employeeQuery } from "#lib/employee/schema.ts";
import { said } from "#lib/i18n/said.ts";
import { lookAtPay } from "#lib/pay/queries.ts";
import { addDays, localDay } from "#lib/shared/local-time.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { checkPeople, importPeople } from "./commands.ts";

let made: Records;
let company: Company;
let manager: CompanyActor;
let today: string;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  await made.department(company, { name: "Kitchen" });
  await made.site(company, { name: "Quay" });
  manager = actorOf(company, await made.employee(company, { role: "manager", number: "M1" }));
  today = localDay(new Date(), company.zone);
});
afterAll(() => made.end());

const head = "number,name,email,department,site,role,hired,ends,weekly_hours,rate,currency\n";
const file = (text: string) => ({ name: "people.csv", bytes: new TextEncoder().encode(head + text) });
const check = (text: string, actor = manager) => checkPeople(actor, file(text));
const apply = async (text: string, createDepartments = false, actor = manager) => {
  const { digest } = await check(text, actor);
  return importPeople(actor, file(text), { digest, createDepartments });
};
const numbered = async (number: string) => {
  const { rows } = await listEmployees(manager, employeeQuery.parse({ q: number }));
  return findEmployee(manager, rows.find((row) => row.number === number)!.id);
};
const count = async () =>
  Number(
    (await made.owner.query("SELECT count(*) FROM audit_entries WHERE company_id = $1", [company.id])).rows[0]
      .count,
  );

describe("an import of people", () => {
  it("adds them with where they are at home, their contract and their rate; again it changes nothing", async () => {
    const text =
      "I1,Elena Popescu,elena@example.test,Bakery,Quay,Supervisor,2024-02-01,,37:30,16.20,\nI2,Conor,,kitchen,,,,,,,\n";
    const checked = await check(text);
    expect(checked).toMatchObject({ rows: 2, adds: { total: 2 }, newDepartments: ["Bakery"], unchanged: 0 });
    expect(
      await failure(importPeople(manager, file(text), { digest: checked.digest, createDepartments: false })),
    ).toMatchObject({ code: "conflict" });
    expect((await apply(text, true)).applied).toEqual({ added: 2, changed: 0, departments: 1 });
    const elena = await numbered("I1");
    expect(elena).toMatchObject({
      role: "supervisor",
      department: { name: "Bakery" },
      site: { name: "Quay" },
      homes: [{ name: "Bakery", from: "2024-02-01", to: null }],
    });
    expect((await listContracts(manager, elena.id)).contracts).toMatchObject([
      { validFrom: "2024-02-01", weeklyMinutes: 2250 },
    ]);
    expect((await lookAtPay(manager, elena.id)).rates).toMatchObject([
      { name: "Standard", amount: "16.20", currency: "EUR", per: "hour" },
    ]);
    expect((await auditsOf(made.owner, elena.id))[0]).toMatchObject({
      act: "employee.add",
      after: { department: "Bakery" },
    });
    const before = await count();
    expect((await check(text)).unchanged).toBe(2);
    expect((await apply(text)).applied).toEqual({ added: 0, changed: 0, departments: 0 });
    expect(await count()).toBe(before);
  });

  it("changes those who are there: a move, other hours and another rate hold from today", async () => {
    await apply("I3,Siobhan,,Kitchen,,,2024-01-01,,39,15,\n");
    const { id } = await numbered("I3");
    expect((await apply("I3,Siobhan Daly,,Bakery,,,,,30,15.50,\n", true)).applied).toMatchObject({
      changed: 1,
    });
    expect(await numbered("I3")).toMatchObject({
      name: "Siobhan Daly",
      version: 2,
      homes: [{ name: "Bakery", from: today }, { name: "Kitchen" }],
    });
    expect(
      (await listContracts(manager, id)).contracts.map((one) => [
        one.validFrom,
        one.validTo,
        one.weeklyMinutes,
      ]),
    ).toEqual([
      [today, null, 1800],
      ["2024-01-01", addDays(today, -1), 2340],
    ]);
    await apply("I3,,,,,,,,32,15.75,\n");
    const [latest] = (await listContracts(manager, id)).contracts;
    expect((await auditsOf(made.owner, latest!.id)).at(-1)).toEqual({
      act: "contract.edit",
      before: { weeklyMinutes: "30:00" },
      after: { weeklyMinutes: "32:00" },
    });
    expect((await lookAtPay(manager, id)).rates.map((one) => [one.validFrom, one.amount])).toEqual([
      [today, "15.75"],
      ["2024-01-01", "15.00"],
    ]);
  });

  it("is a look at the pay of whoever it says it of, also when nothing is done", async () => {
    await apply("P1,Pauline,,,,,,,,19.37,\n");
    const pauline = await numbered("P1");
    const looks = async () =>
      (await auditsOf(made.owner, pauline.id)).filter(({ act }) => act === "pay.look").length;
    for (const guess of ["18.37", "19.36", "19.38"]) await check(`P1,,,,,,,,,${guess},\n`);
    expect(await looks()).toBe(0);
    expect((await check("P1,,,,,,,,,19.37,\nP2,Somebody,,,,,,,,,\n")).unchanged).toBe(1);
    expect((await check("P1,Pauline Roe,,,,,,,,19.37,\n")).changes.total).toBe(1);
    expect(await looks()).toBe(1);
    const owner = actorOf(company, await made.employee(company, { role: "owner" }));
    await apply("P1,,,,,,,,,19.37,\n", false, owner);
    expect(await looks()).toBe(2);
  });

  it("keeps of the file's name what can be shown on a line", async () => {
    const named = { ...file("F1,Fay,,,,,,,,,\n"), name: `a\u0000b\r\n${"x".repeat(15_000)}` };
    const { digest, fileName } = await checkPeople(manager, named);
    expect(fileName).toBe(`a b ${"x".repeat(196)}`);
    await importPeople(manager, named, { digest, createDepartments: false });
    const { rows } = await made.owner.query(
      "SELECT reason FROM audit_details JOIN audit_entries e ON e.id = entry_id WHERE subject_id = $1",
      [(await numbered("F1")).id],
    );
    expect(rows).toEqual([{ reason: said("audit.namedInFile", { file: fileName }) }]);
  });

  it("makes no more departments than a company may have", async () => {
    const crowd = (many: number) =>
      Array.from({ length: many }, (_, at) => `D${at},Person ${at},,Room ${at},,,,,,,\n`).join("");
    const refused = await failure(apply(crowd(mostDepartments), true));
    expect(refused).toMatchObject({ code: "conflict", message: expect.stringContaining("at most") });
    const { rows } = await made.owner.query(
      "SELECT FROM departments WHERE company_id = $1 AND name ~ '^Room'",
      [company.id],
    );
    expect(rows).toEqual([]);
  });

  it("is all or nothing, and only what was shown", async () => {
    const text = "I4,Marek,,,,,,,,,\nI5,Nobody,,,Moon,,,,,,\n";
    const { digest, problems } = await check(text);
    expect(problems.shown).toMatchObject([{ line: 3, column: "site" }]);
    expect(
      await failure(importPeople(manager, file(text), { digest, createDepartments: true })),
    ).toMatchObject({ code: "conflict" });
    expect((await check("I4,Marek,,,,,,,,,\n")).adds.total).toBe(1);

    await apply("I6,Ines,,,,,,,,,\n");
    const change = "I6,Ines Silva,,,,,,,,,\n";
    const seen = (await check(change)).digest;
    const ines = await numbered("I6");
    const { name, number, email, role, hiredOn, endsOn, version, id } = ines;
    await editEmployee(manager, {
      id,
      version,
      name,
      number,
      email: "ines@example.test",
      role,
      hiredOn,
      endsOn,
      departmentId: null,
      siteId: null,
    });
    expect(email).toBeNull();
    expect(
      await failure(importPeople(manager, file(change), { digest: seen, createDepartments: false })),
    ).toMatchObject({
      code: "conflict",
      message: "Something changed since the file was checked. Look at it again.",
    });
  });

  it("of two at once one finds that something changed", async () => {
    const text = "I7,Twice,,,,,,,39,15,\n";
    const { digest } = await check(text);
    const both = [1, 2].map(() =>
      failure(importPeople(manager, file(text), { digest, createDepartments: false })),
    );
    expect((await Promise.all(both)).filter((one) => one !== null)).toMatchObject([{ code: "conflict" }]);
  });

  it("takes as many people as a company has, again without harm", async () => {
    const text = Array.from(
      { length: 500 },
      (_, at) => `B${at},Person ${at},,Kitchen,,,2025-01-01,,39,15,\n`,
    ).join("");
    expect((await apply(text)).applied).toMatchObject({ added: 500 });
    expect((await check(text)).unchanged).toBe(500);
  });

  it("leaves everybody at home where their record says", async () => {
    const { rows } = await made.owner.query(
      `SELECT e.number FROM employees e
       LEFT JOIN home_departments h ON h.company_id = e.company_id AND h.employee_id = e.id AND h.valid_to IS NULL
       WHERE e.company_id = $1 AND e.department_id IS DISTINCT FROM h.department_id`,
      [company.id],
    );
    expect(rows).toEqual([]);
  });

  it("is for those who may add people", async () => {
    for (const role of ["employee", "supervisor", "payroll_clerk", "viewer"]) {
      const actor = actorOf(company, await made.employee(company, { role }));
      expect((await failure(check("X,Y,,,,,,,,,\n", actor)))?.code, role).toBe("forbidden");
    }
    const other = await made.company();
    const stranger = actorOf(other, await made.employee(other, { role: "owner" }));
    expect(await check("I1,Elena,,,,,,,,,\n", stranger)).toMatchObject({
      adds: { total: 1 },
      changes: { total: 0 },
    });
  });
});
