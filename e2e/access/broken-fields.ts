import { newId } from "#lib/shared/ids.ts";
import type { Fields } from "./action-door.ts";

/** One field that no form of ours sends like this. */
export interface BrokenField {
  field: string;
  value: Fields[string];
  /** What else the form sends, where action-doors.ts leaves it out */
  beside: Fields;
}

const broken = (field: string, value: Fields[string], beside: Fields = {}): BrokenField => ({
  field,
  value,
  beside,
});

const noRecord = broken("id", "x");
const noReason = broken("reason", "no");

const nounFields = (noun: string, add: BrokenField, edit: BrokenField) => {
  const file = `app/c/[company]/${noun}/actions.ts`;
  return {
    [`${file}#add`]: add,
    [`${file}#edit`]: edit,
    [`${file}#archive`]: noRecord,
    [`${file}#restore`]: noRecord,
    [`${file}#remove`]: noRecord,
    [`${file}#archiveMany`]: broken("ids", "x"),
    [`${file}#restoreMany`]: broken("ids", "x"),
    [`${file}#editField`]: broken("field", "id"),
  };
};

const settings = "app/c/[company]/settings/actions.ts";
const people = "app/c/[company]/employees/actions.ts";
const contracts = "app/c/[company]/contracts/actions.ts";
const payRates = "app/c/[company]/pay-rates/actions.ts";
const events = "app/c/[company]/events/actions.ts";
const views = "app/c/[company]/views/actions.ts";
const clockIns = "app/c/[company]/clock-ins/actions.ts";
const imports = "app/c/[company]/imports/actions.ts";
const account = "app/account/actions.ts";
const console = "app/admin/actions.ts";
const secret = "x";
const password = "a long enough password 7";

/** Of each action one field that is wrong, and nothing else: the answer names it. */
export const brokenFields: Record<string, BrokenField> = {
  ...nounFields("customers", broken("name", ""), broken("email", "no address")),
  ...nounFields("sites", broken("zone", "Nowhere/Else"), broken("name", "x".repeat(81))),
  ...nounFields("skills", broken("name", ""), broken("name", "x".repeat(61))),
  ...nounFields("projects", broken("customerId", "x"), broken("version", "0")),
  ...nounFields("packages", broken("crew.0.people", "0"), broken("duration", "ages")),
  ...nounFields("events", broken("metadata.0.value", "many"), broken("end", "25:00")),
  [`${events}#act`]: broken("act", "sleep"),
  ...nounFields("departments", broken("name", "\u202e"), broken("parentId", "x")),
  ...nounFields("employees", broken("hiredOn", "2026-02-30"), broken("number", "")),
  "app/c/[company]/employees/import/actions.ts#importFile": broken(
    "file",
    new File(["name\nE\n"], "people.csv"),
  ),
  [`${contracts}#add`]: broken("weeklyMinutes", "169"),
  [`${contracts}#edit`]: broken("validTo", "2189-12-31"),
  [`${contracts}#remove`]: noRecord,
  [`${payRates}#add`]: broken("amount", "15.5055"),
  [`${payRates}#edit`]: broken("currency", "ZZZ"),
  [`${payRates}#remove`]: noRecord,
  [`${people}#invite`]: broken("email", "nobody"),
  [`${people}#revoke`]: noRecord,
  [`${views}#save`]: broken("list", "salaries"),
  [`${views}#edit`]: broken("name", ""),
  [`${views}#remove`]: noRecord,
  [`${clockIns}#add`]: broken("end", "25:00"),
  [`${clockIns}#correct`]: broken("break", "a while"),
  [`${clockIns}#setMany`]: noReason,
  [`${clockIns}#takeManyBack`]: broken("ids", "x"),
  [`${clockIns}#voidIt`]: noReason,
  [`${imports}#upload`]: broken("file", new File([], "empty.csv")),
  [`${imports}#apply`]: noRecord,
  [`${imports}#choose`]: broken("all", "perhaps"),
  [`${imports}#undo`]: noRecord,
  [`${imports}#stop`]: noRecord,
  [`${imports}#discard`]: noRecord,
  "app/c/[company]/settings/tokens/actions.ts#add": broken("days", "366"),
  "app/c/[company]/settings/tokens/actions.ts#revoke": noRecord,
  [`${settings}#edit`]: broken("blockLimit", "0:10"),
  [`${settings}#change`]: broken("dayCutoff", "13:00"),
  [`${settings}#setMethods`]: broken("version", "0"),
  [`${settings}#setRetention`]: broken("keepDetailsMonths", "0"),
  [`${people}#eraseWords`]: noRecord,
  "app/clock/actions.ts#punchNow": broken("kind", "sleep"),
  "app/clock/actions.ts#finish": broken("end", ""),

  [`${account}#endOther`]: noRecord,
  [`${account}#rename`]: broken("name", ""),
  [`${account}#setPassword`]: broken("password", "short", { current: "x" }),
  [`${account}#setTheme`]: broken("theme", "pink"),
  "app/companies/actions.ts#choose": broken("companyId", "x"),

  [`${console}#add`]: broken("slug", "two words"),
  [`${console}#open`]: noReason,
  [`${console}#endVisit`]: broken("company", "-"),
  [`${console}#suspend`]: noReason,
  [`${console}#restore`]: noRecord,
  [`${console}#verifyLedger`]: noReason,
  [`${console}#lock`]: noReason,
  [`${console}#unlock`]: noRecord,
  [`${console}#endSessions`]: noReason,
  [`${console}#endSession`]: broken("session", "x"),
  [`${console}#sendReset`]: noReason,
  [`${console}#setRole`]: broken("role", "king"),
  [`${console}#discard`]: noReason,
  [`${console}#resend`]: noRecord,
  [`${console}#lift`]: broken("network", ""),
  [`${console}#throwSwitch`]: broken("feature", "none"),
  [`${console}#startJob`]: broken("name", ""),
  [`${console}#retryAllJobs`]: broken("name", ""),
  [`${console}#cancelJob`]: noRecord,
  [`${console}#retryJob`]: noRecord,

  "app/(auth)/confirm/[secret]/actions.ts#confirm": broken("password", "", { secret }),
  "app/(auth)/first-administrator/[secret]/actions.ts#makeAdministrator": broken("name", "www.evil.example", {
    secret,
    email: "a@example.test",
    password,
  }),
  "app/(auth)/forgot-password/actions.ts#forgotPassword": broken("email", "nobody"),
  "app/(auth)/invitation/[secret]/actions.ts#joinAsKnown": broken("password", "", { secret }),
  "app/(auth)/invitation/[secret]/actions.ts#joinAsNew": broken("name", "", { secret, password }),
  "app/(auth)/invitation/[secret]/actions.ts#joinSignedIn": broken("secret", "x".repeat(101)),
  "app/(auth)/reset-password/[secret]/actions.ts#reset": broken("password", "short", { secret }),
  "app/(auth)/sign-in/actions.ts#signIn": broken("password", "", { email: "a@example.test" }),
  "app/(auth)/sign-up/actions.ts#signUp": broken("email", "nobody", {
    name: "Nobody",
    slug: `nobody-${newId().slice(-8)}`,
    zone: "Europe/Dublin",
    currency: "EUR",
    ownerName: "Nobody",
    password,
  }),
};

/** Actions that take nothing. */
export const takesNothing = [`${account}#signOut`, `${account}#endOthers`];
