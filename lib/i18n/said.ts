import admin from "#messages/en/admin.json" with { type: "json" };
import api from "#messages/en/api.json" with { type: "json" };
import audit from "#messages/en/audit.json" with { type: "json" };
import auth from "#messages/en/auth.json" with { type: "json" };
import clock from "#messages/en/clock.json" with { type: "json" };
import clockIn from "#messages/en/clock-in.json" with { type: "json" };
import company from "#messages/en/company.json" with { type: "json" };
import contract from "#messages/en/contract.json" with { type: "json" };
import customer from "#messages/en/customer.json" with { type: "json" };
import department from "#messages/en/department.json" with { type: "json" };
import doctor from "#messages/en/doctor.json" with { type: "json" };
import employee from "#messages/en/employee.json" with { type: "json" };
import employeeImport from "#messages/en/employee-import.json" with { type: "json" };
import event from "#messages/en/event.json" with { type: "json" };
import exported from "#messages/en/export.json" with { type: "json" };
import feature from "#messages/en/feature.json" with { type: "json" };
import hours from "#messages/en/hours.json" with { type: "json" };
import imported from "#messages/en/import.json" with { type: "json" };
import packages from "#messages/en/package.json" with { type: "json" };
import pay from "#messages/en/pay.json" with { type: "json" };
import project from "#messages/en/project.json" with { type: "json" };
import record from "#messages/en/record.json" with { type: "json" };
import savedView from "#messages/en/saved-view.json" with { type: "json" };
import shared from "#messages/en/shared.json" with { type: "json" };
import site from "#messages/en/site.json" with { type: "json" };
import skill from "#messages/en/skill.json" with { type: "json" };
import token from "#messages/en/token.json" with { type: "json" };
import { fill } from "./fill.ts";

/** The sentences of rules, schemas and errors: the section `said` of each noun's messages. */
const sentences = {
  admin: admin.said,
  api: api.said,
  audit: audit.said,
  auth: auth.said,
  clock: clock.said,
  "clock-in": clockIn.said,
  company: company.said,
  contract: contract.said,
  customer: customer.said,
  department: department.said,
  doctor: doctor.said,
  employee: employee.said,
  event: event.said,
  export: exported.said,
  feature: feature.said,
  "employee-import": employeeImport.said,
  hours: hours.said,
  import: imported.said,
  package: packages.said,
  pay: pay.said,
  project: project.said,
  record: record.said,
  "saved-view": savedView.said,
  shared: shared.said,
  site: site.said,
  skill: skill.said,
  token: token.said,
};

type Sentences = typeof sentences;
type Noun = keyof Sentences;

/** A noun and one of its sentences, as in "clock-in.startInFuture". */
export type SaidKey = { [N in Noun]: `${N}.${keyof Sentences[N] & string}` }[Noun];

/**
 * What the product says outside of a page: why something is refused, and what came of an act. Synchronous and without
 * the web framework, so that rules and schemas may ask for it; browsers get the finished sentence.
 */
export function said(key: SaidKey, values: Record<string, string | number> = {}): string {
  const [noun, name] = key.split(".") as [Noun, string];
  const sentence = (sentences[noun] as Record<string, string> | undefined)?.[name];
  if (sentence === undefined) throw new Error(`The catalogue has no sentence "${key}".`);
  return fill(sentence, values);
}
