import { expect, test } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { ask } from "../fixtures/ask.ts";
import { builtActions, callAction } from "../fixtures/call-action.ts";
import { newCompany } from "../fixtures/new-company.ts";
import { journeyCompany, otherCompany, personOf } from "../fixtures/people.ts";
import { runningEmployeeOf } from "../fixtures/running.sql.ts";

/** What a browser may send and no form of ours would: a clear answer at the field, and nothing half done. */

const administrator = personOf("administrator");
let slug: string;
test.beforeAll(async () => {
  slug = await newCompany("bad-input");
});

const actions = new Map(builtActions().map((action) => [action.name, action]));

/** An act in the new company, as its page calls it. */
async function act(name: string, target: Record<string, string>, fields: Record<string, string>) {
  const action = actions.get(`app/c/[company]/${name}`)!;
  const [folder] = action.folders.sort((a, b) => a.length - b.length);
  const id = target.id ?? target.employeeId ?? "";
  const page = `/${folder!.replace("[company]", slug).replace("[id]", id)}`;
  return callAction(administrator, action, page, { company: slug, ...target }, fields);
}

/** Adds a record and gives its id. */
async function added(noun: string, fields: Record<string, string>): Promise<string> {
  const answer = await act(`${noun}/actions.ts#add`, {}, fields);
  expect(answer.outcome, answer.body).toBe("redirect");
  return /\/([0-9a-f-]{36})/.exec(answer.location)![1]!;
}

test("two who change one row at the same moment: one is done, the other told", async () => {
  const id = await added("customers", { name: "Acme", code: "", email: "", note: "" });
  const change = (code: string) =>
    act("customers/actions.ts#edit", { id }, { name: "Acme", code, email: "", note: "", version: "1" });
  const both = await Promise.all([change("A"), change("B")]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["conflict", "redirect"]);
});

test("a department is not moved under itself", async () => {
  const fields = { name: "Top", parentId: "", costCentre: "", siteId: "", zone: "" };
  const id = await added("departments", fields);
  const below = await added("departments", { ...fields, name: "Below", parentId: id });
  for (const parentId of [id, below]) {
    const moved = { ...fields, parentId, version: "1" };
    expect(await act("departments/actions.ts#edit", { id }, moved)).toMatchObject({
      outcome: "invalid",
      wrong: ["parentId"],
    });
  }
});

test("somebody who is clocked in is not deleted, and stays", async () => {
  const id = await runningEmployeeOf(journeyCompany);
  const action = actions.get("app/c/[company]/employees/actions.ts#remove")!;
  const { employees } = routes.company(journeyCompany);
  const owner = personOf("owner", journeyCompany);
  const answer = await callAction(owner, action, employees.list(), { company: journeyCompany }, { id });
  expect(answer.outcome).toMatch(/^(conflict|forbidden)$/);
  expect((await ask(owner, employees.detail(id))).status).toBe(200);
});

test("rates and contracts of one person never overlap, also added twice at once", async () => {
  const person = { name: "Una Byrne", number: "U-1", email: "", departmentId: "", siteId: "" };
  const employeeId = await added("employees", { ...person, role: "employee", hiredOn: "", endsOn: "" });
  const dates = { validFrom: "2026-01-01", validTo: "" };
  const terms: [string, Record<string, string>][] = [
    ["pay-rates", { name: "Standard", amount: "15.50", currency: "EUR", per: "hour" }],
    ["contracts", { weeklyMinutes: "39", kind: "permanent", note: "" }],
  ];
  for (const [noun, fields] of terms) {
    const add = () => act(`${noun}/actions.ts#add`, { employeeId }, { ...fields, ...dates });
    const both = await Promise.all([add(), add()]);
    const refused = both.filter(({ outcome }) => !["ok", "redirect"].includes(outcome));
    expect(refused.map(({ wrong }) => wrong)).toEqual([["validFrom"]]);
  }
});

test("a short name that is taken, and a zone that does not exist, are refused at the field", async () => {
  const taken = {
    name: "Bad input",
    slug: otherCompany,
    locale: "en-IE",
    weekStart: "1",
    blockLimit: "16:00",
  };
  expect((await act("settings/actions.ts#edit", {}, { ...taken, version: "1" })).wrong).toEqual(["slug"]);
  const nowhere = { zone: "Europe/Atlantis", dayCutoff: "05:00", currency: "EUR", version: "1" };
  expect((await act("settings/actions.ts#change", {}, nowhere)).wrong).toEqual(["zone"]);
});

test("10,000 rows pasted into a field are too many, and nothing of them is kept", async () => {
  const rows = "Acme;K-1;acme@example.test\n".repeat(10_000);
  const note = await act("customers/actions.ts#add", {}, { name: "Pasted", code: "", email: "", note: rows });
  expect(note).toMatchObject({ outcome: "invalid", wrong: ["note"] });
  const name = await act("customers/actions.ts#add", {}, { name: rows, code: "", email: "", note: "" });
  expect(name).toMatchObject({ outcome: "invalid", wrong: ["name"] });
  const list = await ask(administrator, routes.company(slug).customers.list({ q: "Pasted" }));
  expect(list.body).toContain("Nothing matches");
});
