import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CompanyActor, companyActor } from "#lib/access/actor.ts";
import type { Role } from "#lib/access/permissions.ts";
import { findSession } from "#lib/access/session.ts";
import { auditExport } from "#lib/audit/export.ts";
import { auditQuery } from "#lib/audit/schema.ts";
import { clockInExport } from "#lib/clock-in/export.ts";
import { clockInQuery } from "#lib/clock-in/filter.ts";
import { customerExport } from "#lib/customer/export.ts";
import { type CustomerRow, customerQuery } from "#lib/customer/schema.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { departmentExport } from "#lib/department/export.ts";
import { departmentQuery } from "#lib/department/schema.ts";
import { employeeExport } from "#lib/employee/export.ts";
import { employeeQuery } from "#lib/employee/schema.ts";
import { AppError } from "#lib/errors.ts";
import { eventExport } from "#lib/event/export.ts";
import { eventQuery } from "#lib/event/filter.ts";
import { packageExport } from "#lib/package/export.ts";
import { packageQuery } from "#lib/package/schema.ts";
import { projectExport } from "#lib/project/export.ts";
import { projectQuery } from "#lib/project/schema.ts";
import { siteExport } from "#lib/site/export.ts";
import { siteQuery } from "#lib/site/schema.ts";
import { skillExport } from "#lib/skill/export.ts";
import { skillQuery } from "#lib/skill/schema.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { insertRows } from "#lib/testing/rows.sql.ts";
import { countedTo, exportList } from "./write.ts";

let made: Records;
let company: Company;
let manager: CompanyActor;
const staying = new AbortController().signal;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  manager = await member("manager");
  await insertRows(
    made.owner,
    "customers",
    Array.from({ length: 1203 }, (_, at) =>
      made.make.customer(company, { name: `Client ${String(at).padStart(4, "0")}` }),
    ),
  );
});
afterAll(() => made.end());

/** Somebody signed in, as an export asks for between two batches. */
async function member(role: Role): Promise<CompanyActor> {
  const user = await made.user();
  const { secret } = await made.session(user);
  await made.membership(user, await made.employee(company, { role }));
  return companyActor((await findSession(secret))!, company.slug, {
    requestId: "r",
    address: null,
    device: null,
  });
}

const customers = (actor: CompanyActor, query: object = {}, signal = staying) =>
  exportList(customerExport, actor, customerQuery.parse(query), signal);

async function rowsOf(response: Response): Promise<string[][]> {
  const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
  return parse(text, { bom: true });
}

const exports = async () =>
  (await auditsOf(made.owner, company.id)).filter(({ act }) => act.endsWith(".export"));

describe("an export", () => {
  it("has every row of the list once, in its order, with a mark, and is written down beforehand", async () => {
    const response = await customers(manager, { sort: "-name", q: "client" });
    expect((await exports()).at(-1)).toEqual({
      act: "customer.export",
      before: null,
      after: { rows: 1203, filters: "q=client&sort=-name&state=active" },
    });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toMatch(
      new RegExp(`^attachment; filename="customers-${company.slug}-\\d{4}-\\d\\d-\\d\\d\\.csv"$`),
    );
    const bytes = Buffer.from(await response.clone().arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = await rowsOf(response);
    expect(head).toEqual(["Name", "Code", "E-mail", "Projects", "Archived", "Id"]);
    expect(rows).toHaveLength(1203);
    expect(new Set(rows.map((row) => row[5])).size).toBe(1203);
    expect([rows[0]?.[0], rows.at(-1)?.[0]]).toEqual(["Client 1202", "Client 0000"]);
  });

  it("has the filters of the list", async () => {
    const [, ...rows] = await rowsOf(await customers(manager, { q: "client 0007" }));
    expect(rows.map((row) => row[0])).toEqual(["Client 0007"]);
    expect(await rowsOf(await customers(manager, { state: "archived" }))).toHaveLength(1);
  });

  it("is read no further when the browser goes", async () => {
    const reader = (await customers(manager)).body!.getReader();
    await reader.read();
    await reader.cancel();
    const gone = new AbortController();
    const response = await customers(manager, {}, gone.signal);
    gone.abort();
    // The first batch is there, and the one that was being read.
    expect((await rowsOf(response)).length).toBeLessThanOrEqual(1001);
  });

  it("of a list that is too long to be counted is read all the same, and the trail says so", async () => {
    const long = (query: ReturnType<typeof customerQuery.parse>) =>
      exportList<typeof query, CustomerRow>(
        {
          ...customerExport,
          // As a list of millions answers: it is counted as far as is asked, and a count without end takes too long.
          read: async (actor, asked, page, portion) => {
            if (portion.countTo > countedTo) throw new AppError("unavailable", "That took too long.");
            const countTo = Math.min(portion.countTo, 1000);
            return customerExport.read(actor, asked, page, { ...portion, countTo });
          },
        },
        manager,
        query,
        staying,
      );
    const [, ...rows] = await rowsOf(await long(customerQuery.parse({ q: "client" })));
    expect(rows).toHaveLength(1203);
    expect((await exports()).map(({ after }) => after)).toContainEqual({
      rows: "more than 100,000",
      filters: "q=client&sort=name&state=active",
    });
  });

  it("ends when the session does", async () => {
    const leaver = await member("manager");
    const response = await customers(leaver);
    await made.owner.query("UPDATE sessions SET ended_at = now() WHERE id = $1", [leaver.sessionId]);
    await expect(response.text()).rejects.toThrow(/session ended/i);
  });

  it("reaches as far as the list does", async () => {
    const employee = await member("employee");
    expect(await failure(exportList(auditExport, employee, auditQuery.parse({}), staying))).toMatchObject({
      code: "forbidden",
    });
    const people = await exportList(employeeExport, employee, employeeQuery.parse({}), staying);
    expect((await rowsOf(people)).slice(1).map((row) => row[9])).toEqual([employee.employeeId]);
    expect((await exports()).map(({ act }) => act)).not.toContain("audit.export");
  });
});

it("exists for each list", async () => {
  const exported = {
    employees: await exportList(employeeExport, manager, employeeQuery.parse({}), staying),
    departments: await exportList(departmentExport, manager, departmentQuery.parse({}), staying),
    sites: await exportList(siteExport, manager, siteQuery.parse({}), staying),
    skills: await exportList(skillExport, manager, skillQuery.parse({}), staying),
    projects: await exportList(projectExport, manager, projectQuery.parse({}), staying),
    packages: await exportList(packageExport, manager, packageQuery.parse({}), staying),
    events: await exportList(eventExport, manager, eventQuery.parse({}), staying),
    "clock-ins": await exportList(clockInExport, manager, clockInQuery.parse({ view: "list" }), staying),
    audit: await exportList(auditExport, manager, auditQuery.parse({}), staying),
  };
  for (const [file, response] of Object.entries(exported)) {
    expect(response.headers.get("content-disposition")).toContain(`"${file}-`);
    const [head, ...rows] = await rowsOf(response);
    expect(head!.length, file).toBeGreaterThan(4);
    expect(rows.every((row) => row.length === head!.length)).toBe(true);
  }
});
