import { newId } from "#lib/shared/ids.ts";
import type { World } from "../fixtures/world.sql.ts";
import {
  type ActionDoor,
  act,
  block,
  nothing,
  nounActs,
  reason,
  settingsAct,
  termActs,
} from "./action-door.ts";
import { consoleActionDoors } from "./console-action-doors.ts";
import { clock, company, everybody, person, user } from "./doors.ts";

const settings = "app/c/[company]/settings/actions.ts";
const views = "app/c/[company]/views/actions.ts";
const clockIns = "app/c/[company]/clock-ins/actions.ts";
const imports = "app/c/[company]/imports/actions.ts";
const events = "app/c/[company]/events/actions.ts";
const tokens = "app/c/[company]/settings/tokens/actions.ts";
const people = "app/c/[company]/employees/actions.ts";
const anImport = (world: World) => ({ id: world.sample.imports! });

/** Each server action of the build. One that is not here fails the matrix, and so does a line without an action. */
export const actionDoors: Record<string, ActionDoor> = {
  ...nounActs(
    "customers",
    "customer.edit",
    () => ({ name: "Foreign & Co", code: "", email: "", note: "" }),
    false,
  ),
  ...nounActs("sites", "site.edit", () => ({ name: "Foreign place", address: "", zone: "" }), false),
  ...nounActs("skills", "skill.edit", () => ({ name: "Foreign skill" }), false),
  ...nounActs(
    "projects",
    "project.edit",
    (world) => ({ customerId: world.sample.customers!, name: "Foreign work", code: "" }),
    true,
  ),
  ...nounActs(
    "packages",
    "package.edit",
    () => ({
      name: "Foreign feast",
      duration: "8:00",
      price: "100",
      colour: "chart-1",
      note: "",
      "crew.0.skill": "Foreign skill",
      "crew.0.people": "1",
    }),
    false,
  ),
  ...nounActs(
    "events",
    "event.edit",
    (world) => ({
      name: "Foreign event",
      packageId: world.sample.packages!,
      date: "2026-06-03",
      start: "09:00",
      end: "10:00",
      customerId: world.sample.customers!,
      siteId: world.sample.sites!,
      departmentId: world.sample.departments!,
      assigneeId: world.sample.employees!,
      price: "",
      note: "",
      "metadata.0.name": "Guests",
      "metadata.0.kind": "number",
      "metadata.0.value": "12",
    }),
    true,
  ),
  [`${events}#act`]: act(company("event.edit"), nothing, (world) => ({
    id: world.sample.events!,
    act: "confirm",
    reason,
  })),
  ...nounActs(
    "departments",
    "department.edit",
    (world) => ({
      name: "Foreign part",
      parentId: "",
      costCentre: "",
      siteId: world.sample.sites!,
      zone: "",
      "supervisors[]": [world.sample.employees!],
    }),
    true,
  ),
  ...nounActs(
    "employees",
    "employee.edit",
    (world) => ({
      name: "Foreign Person",
      number: "F-1",
      email: "",
      departmentId: world.sample.departments!,
      siteId: world.sample.sites!,
      role: "employee",
      hiredOn: "",
      endsOn: "",
    }),
    true,
    person,
  ),
  [`${people}#eraseWords`]: act(person("employee.erase"), nothing, (world) => ({
    id: world.sample.employees!,
  })),
  [`${people}#invite`]: act(
    person("employee.invite"),
    (world) => ({ employeeId: world.sample.employees! }),
    () => ({ email: "stranger@example.test" }),
  ),
  [`${people}#revoke`]: act(company("employee.invite"), nothing, () => ({ id: newId() })),
  "app/c/[company]/employees/import/actions.ts#importFile": act(
    company("employee.edit"),
    nothing,
    () => ({ step: "check", file: new File(["number,name\nF-1,Foreign Person\n"], "people.csv") }),
    false,
  ),
  ...termActs("contracts", "contract.edit", {
    weeklyMinutes: "39",
    kind: "permanent",
    note: "",
  }),
  ...termActs("pay-rates", "pay.edit", { name: "Foreign", amount: "15.50", currency: "EUR", per: "hour" }),
  [`${views}#save`]: act(
    company("view.edit"),
    nothing,
    () => ({ list: "customers", name: "Foreign", query: "q=a" }),
    false,
  ),
  [`${views}#edit`]: act(company("view.edit"), nothing, () => ({ id: newId(), name: "Foreign" })),
  [`${views}#remove`]: act(company("view.edit"), nothing, () => ({ id: newId() })),
  [`${clockIns}#add`]: act(person("clock-in.edit"), nothing, (world) => ({
    ...block(world),
    employeeId: world.sample.employees!,
  })),
  [`${clockIns}#correct`]: act(
    person("clock-in.edit"),
    (world) => ({ id: world.sample["clock-ins"]!, seen: new Date().toISOString() }),
    (world) => ({ ...block(world), reason }),
  ),
  // Of several, what is out of reach is left out, and told among the reasons.
  [`${clockIns}#setMany`]: act(company("clock-in.edit"), nothing, (world) => ({
    "ids[]": [world.sample["clock-ins"]!],
    department: world.sample.departments!,
    work: "",
    reason,
  })),
  [`${clockIns}#takeManyBack`]: act(company("clock-in.edit"), nothing, (world) => ({
    "ids[]": [world.sample["clock-ins"]!],
  })),
  [`${clockIns}#voidIt`]: act(
    person("clock-in.edit"),
    (world) => ({ id: world.sample["clock-ins"]! }),
    () => ({ reason }),
  ),
  [`${imports}#upload`]: act(
    company("import.run"),
    nothing,
    () => ({ format: "csv", file: new File(["employee,customer,start,end\n"], "hours.csv") }),
    false,
  ),
  [`${imports}#apply`]: act(company("import.run"), nothing, anImport),
  [`${imports}#choose`]: act(company("import.run"), nothing, anImport),
  [`${imports}#undo`]: act(company("import.run"), nothing, anImport),
  [`${imports}#stop`]: act(company("import.run"), nothing, anImport),
  [`${imports}#discard`]: act(company("import.run"), nothing, anImport),
  [`${settings}#edit`]: settingsAct({
    name: "Taken over",
    slug: "taken-over",
    locale: "en-IE",
    weekStart: "1",
    blockLimit: "16:00",
  }),
  [`${settings}#change`]: settingsAct({ zone: "Asia/Tokyo", dayCutoff: "05:00", currency: "NZD" }),
  [`${settings}#setMethods`]: settingsAct({ clockInManual: "on" }),
  [`${settings}#setRetention`]: settingsAct({ keepDetailsMonths: "1", keepImportsMonths: "1" }),
  [`${tokens}#add`]: act(
    company("token.edit"),
    nothing,
    () => ({ name: "Foreign program", role: "viewer", "scopes[]": ["customer:read"], days: "7" }),
    false,
  ),
  [`${tokens}#revoke`]: act(company("token.edit"), nothing, () => ({ id: newId() })),
  "app/clock/actions.ts#punchNow": act(clock, nothing, (world) => ({
    kind: "switch",
    key: newId(),
    departmentId: world.sample.departments!,
    work: `customer/${world.sample.customers}`,
  })),
  "app/clock/actions.ts#finish": act(
    clock,
    (world) => ({ clockInId: world.sample["clock-ins"]! }),
    () => ({ endDate: "2026-06-03", end: "10:00", break: "0", reason }),
  ),

  "app/account/actions.ts#endOther": act(user, nothing, () => ({ id: newId() })),
  "app/account/actions.ts#endOthers": act(user, nothing, nothing, false),
  "app/account/actions.ts#rename": act(user, nothing, nothing, false),
  "app/account/actions.ts#setPassword": act(user, nothing, nothing, false),
  "app/account/actions.ts#setTheme": act(user, nothing, nothing, false),
  "app/account/actions.ts#signOut": act(user, nothing, nothing, false),
  "app/companies/actions.ts#choose": act(user, (world) => ({ companyId: world.id })),

  ...consoleActionDoors,

  "app/(auth)/confirm/[secret]/actions.ts#confirm": act(everybody),
  "app/(auth)/first-administrator/[secret]/actions.ts#makeAdministrator": act(everybody),
  "app/(auth)/forgot-password/actions.ts#forgotPassword": act(everybody),
  "app/(auth)/invitation/[secret]/actions.ts#joinAsKnown": act(everybody),
  "app/(auth)/invitation/[secret]/actions.ts#joinAsNew": act(everybody),
  "app/(auth)/invitation/[secret]/actions.ts#joinSignedIn": act(everybody),
  "app/(auth)/reset-password/[secret]/actions.ts#reset": act(everybody),
  "app/(auth)/sign-in/actions.ts#signIn": act(everybody),
  "app/(auth)/sign-up/actions.ts#signUp": act(everybody),
};
