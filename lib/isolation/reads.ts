import type { CompanyActor } from "#lib/access/actor.ts";
import { findAuditEntry, listAudit, listAuditChoices } from "#lib/audit/queries.ts";
import { auditQuery } from "#lib/audit/schema.ts";
import { getDashboard } from "#lib/clock-in/dashboard.ts";
import { getClockIn } from "#lib/clock-in/detail.ts";
import { clockInQuery } from "#lib/clock-in/filter.ts";
import {
  clockInChoices,
  clockInPeople,
  findPerson,
  listClockIns,
  listClockInsById,
} from "#lib/clock-in/queries.ts";
import { findCompanySettings, previewChange } from "#lib/company/queries.ts";
import { findContract, listContracts } from "#lib/contract/queries.ts";
import { findCustomer, listCustomerOptions, listCustomers } from "#lib/customer/queries.ts";
import { customerQuery } from "#lib/customer/schema.ts";
import {
  findDepartment,
  listDepartmentOptions,
  listDepartments,
  listSupervisorOptions,
} from "#lib/department/queries.ts";
import { departmentQuery } from "#lib/department/schema.ts";
import {
  findEmployee,
  listEmployeeOptions,
  listEmployees,
  suggestNumber,
  summariseEmployees,
} from "#lib/employee/queries.ts";
import { employeeQuery } from "#lib/employee/schema.ts";
import { eventQuery } from "#lib/event/filter.ts";
import { findEventMonth } from "#lib/event/month.ts";
import { findEvent, listEvents } from "#lib/event/queries.ts";
import { listHistory } from "#lib/history/queries.ts";
import { pageHours, reportHours, reportWithChart } from "#lib/hours/queries.ts";
import { findImport, findImportProgress, listImports } from "#lib/import/queries.ts";
import { importQuery } from "#lib/import/schema.ts";
import { findPackage, listPackageOptions, listPackages } from "#lib/package/queries.ts";
import { packageQuery } from "#lib/package/schema.ts";
import { listLooksAtOwn, lookAtPay, lookAtPayRate } from "#lib/pay/queries.ts";
import { findProject, listProjectOptions, listProjects } from "#lib/project/queries.ts";
import { projectQuery } from "#lib/project/schema.ts";
import { findNamed } from "#lib/record/queries.ts";
import { listSavedViews } from "#lib/saved-view/queries.ts";
import { search } from "#lib/search/queries.ts";
import { findSite, listSiteOptions, listSites } from "#lib/site/queries.ts";
import { siteQuery } from "#lib/site/schema.ts";
import { findSkill, listSkillOptions, listSkills } from "#lib/skill/queries.ts";
import { skillQuery } from "#lib/skill/schema.ts";
import { listTokens } from "#lib/token/queries.ts";
import { type Read, whole, withId, withWord } from "./read.ts";

/** So that no report reads ten years of a large company each hour. */
const lately = () => new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 10);
const everyState = { state: "all" };
const events = (filter: object) => eventQuery.parse({ period: "all", ...everyState, ...filter });
const clockIns = (filter: object) => clockInQuery.parse({ view: "list", ...filter });

/**
 * Every data function of the nouns, by "noun.function", with how it is tried across companies. One that a queries.ts
 * exports and that is not here fails the architecture test.
 *
 * - whole: nothing in its answer may be a row of the other company
 * - withId: besides, asked for a row of the other company it has to answer with nothing, or refuse
 * - withWord: asked for the words of the other company's names
 */
export const reads: Record<string, Read[]> = {
  "audit.listAudit": [
    whole((actor) => listAudit(actor, auditQuery.parse({}))),
    withId("employees", (actor, subject) => listAudit(actor, auditQuery.parse({ subject }))),
  ],
  "audit.findAuditEntry": [withId("audit_entries", findAuditEntry)],
  "audit.listAuditChoices": [whole(listAuditChoices)],
  "clock-in.listClockIns": [
    whole((actor) => listClockIns(actor, clockIns({}))),
    withId("employees", (actor, employee) => listClockIns(actor, clockIns({ employee }))),
    withId("customers", (actor, customer) => listClockIns(actor, clockIns({ customer }))),
    withId("projects", (actor, project) => listClockIns(actor, clockIns({ project }))),
    withId("departments", (actor, department) => listClockIns(actor, clockIns({ department }))),
  ],
  "clock-in.listClockInsById": [withId("clock_ins", (actor, id) => listClockInsById(actor, [id]))],
  "clock-in.clockInChoices": [whole(clockInChoices)],
  "clock-in.clockInPeople": [whole(clockInPeople)],
  "clock-in.findPerson": [withId("employees", findPerson)],
  "clock-in.getClockIn": [withId("clock_ins", (actor, id) => getClockIn(actor, id))],
  // An id of no department is no filter there, so that only what is in the answer counts.
  "clock-in.getDashboard": [whole((actor, other) => getDashboard(actor, other.id("departments")))],
  "company.findCompanySettings": [whole(findCompanySettings)],
  "company.previewChange": [whole((actor) => previewChange(actor, { zone: "Pacific/Auckland" }))],
  "contract.listContracts": [withId("employees", listContracts)],
  "contract.findContract": [withId("contracts", findContract)],
  "customer.listCustomers": [whole((actor) => listCustomers(actor, customerQuery.parse(everyState)))],
  "customer.findCustomer": [withId("customers", findCustomer)],
  "customer.listCustomerOptions": [whole(listCustomerOptions)],
  "department.listDepartments": [whole((actor) => listDepartments(actor, departmentQuery.parse(everyState)))],
  "department.findDepartment": [withId("departments", findDepartment)],
  "department.listDepartmentOptions": [
    whole((actor, other) => listDepartmentOptions(actor, other.id("departments"))),
  ],
  "department.listSupervisorOptions": [whole(listSupervisorOptions)],
  "employee.listEmployees": [
    whole((actor) => listEmployees(actor, employeeQuery.parse(everyState))),
    withId("departments", (actor, department) => listEmployees(actor, employeeQuery.parse({ department }))),
  ],
  "employee.summariseEmployees": [whole(summariseEmployees)],
  "employee.findEmployee": [withId("employees", findEmployee)],
  "employee.listEmployeeOptions": [whole(listEmployeeOptions)],
  "employee.suggestNumber": [whole(suggestNumber)],
  "event.listEvents": [
    whole((actor) => listEvents(actor, events({}))),
    withId("customers", (actor, customer) => listEvents(actor, events({ customer }))),
    withId("packages", (actor, one) => listEvents(actor, events({ package: one }))),
  ],
  "event.findEvent": [withId("events", findEvent)],
  "event.findEventMonth": [whole((actor) => findEventMonth(actor, events({})))],
  "history.listHistory": [
    withId("employees", (actor, id) => listHistory(actor, { type: "employee", id })),
    withId("customers", (actor, id) => listHistory(actor, { type: "customer", id })),
  ],
  "hours.reportHours": [
    whole((actor) => reportHours(actor, { from: lately(), to: null, by: ["employee", "customer"] })),
    withId("departments", (actor, department) => hoursOf(actor, department)),
  ],
  "hours.pageHours": [
    whole((actor) => pageHours(actor, { from: lately(), to: null, by: ["employee", "day"] }, 100, undefined)),
    withId("departments", async (actor, department) => {
      const asked = { from: lately(), to: null, by: ["employee" as const], department };
      return (await pageHours(actor, asked, 100, undefined)).rows;
    }),
  ],
  "hours.reportWithChart": [
    whole((actor) => reportWithChart(actor, { from: lately(), to: null, by: ["project"] }, today())),
  ],
  "import.listImports": [whole((actor) => listImports(actor, importQuery.parse({})))],
  "import.findImport": [withId("imports", findImport)],
  "import.findImportProgress": [withId("imports", findImportProgress)],
  "package.listPackages": [whole((actor) => listPackages(actor, packageQuery.parse(everyState)))],
  "package.findPackage": [withId("packages", findPackage)],
  "package.listPackageOptions": [whole(listPackageOptions)],
  // A look is written down in the company looked at, so that one's own is not among these.
  "pay.lookAtPay": [withId("employees", lookAtPay)],
  "pay.lookAtPayRate": [withId("pay_rates", lookAtPayRate)],
  "pay.listLooksAtOwn": [whole(listLooksAtOwn)],
  "project.listProjects": [
    whole((actor) => listProjects(actor, projectQuery.parse(everyState))),
    withId("customers", (actor, customer) => listProjects(actor, projectQuery.parse({ customer }))),
  ],
  "project.findProject": [withId("projects", findProject)],
  "project.listProjectOptions": [whole(listProjectOptions)],
  "record.findNamed": [
    withId("departments", (actor, id) => findNamed(actor, "department", id)),
    withId("sites", (actor, id) => findNamed(actor, "site", id)),
    withId("customers", (actor, id) => findNamed(actor, "customer", id)),
    withId("projects", (actor, id) => findNamed(actor, "project", id)),
  ],
  "saved-view.listSavedViews": [whole((actor) => listSavedViews(actor, "customers"))],
  "search.search": [withWord(search)],
  "site.listSites": [whole((actor) => listSites(actor, siteQuery.parse(everyState)))],
  "site.findSite": [withId("sites", findSite)],
  "site.listSiteOptions": [whole(listSiteOptions)],
  "skill.listSkills": [whole((actor) => listSkills(actor, skillQuery.parse(everyState)))],
  "skill.findSkill": [withId("skills", findSkill)],
  "skill.listSkillOptions": [whole(listSkillOptions)],
  "token.listTokens": [whole((actor) => listTokens(actor))],
};

const today = () => new Date().toISOString().slice(0, 10);

async function hoursOf(actor: CompanyActor, department: string) {
  const { rows } = await reportHours(actor, { from: lately(), to: null, by: ["employee"], department });
  return rows;
}
