import { expect, test } from "@playwright/test";
import { platformRoles, roles } from "#lib/access/permissions.ts";
import { notFound } from "#lib/errors.ts";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";
import { ask, ownPage } from "../fixtures/ask.ts";
import { type ActionAnswer, type BuiltAction, builtActions, callAction } from "../fixtures/call-action.ts";
import { type AnyRole, homeCompany, otherCompany, type Person, personOf } from "../fixtures/people.ts";
import { visitHome } from "../fixtures/visits.ts";
import { plainPeople, readWorld, traceOf, type World } from "../fixtures/world.sql.ts";
import { actionDoors } from "./action-doors.ts";
import { brokenFields, takesNothing } from "./broken-fields.ts";
import { owed } from "./doors.ts";
import { addressOf } from "./listing.ts";

/** Every server action × every role and nobody × records of one's own company and of another's: nothing changes. */
const everybody: AnyRole[] = [...roles, ...platformRoles];
const actions = builtActions();

let home: World;
let other: World;
let before: unknown[];

const traces = async () => [await traceOf(home.id), await traceOf(other.id)];

test.beforeAll(async () => {
  home = await readWorld(homeCompany);
  other = await readWorld(otherCompany);
  // Of people, one whom the supervisor does not lead.
  const { elsewhere } = await plainPeople(home.id, personOf("supervisor").email);
  home.sample.employees = elsewhere;
  home.sample["clock-ins"] = home.clockInOf.get(elsewhere)!;
  await Promise.all(platformRoles.map((role) => visitHome(personOf(role))));
  before = await traces();
});

// After all of them: reading the companies takes longer than most of the tests.
test.afterAll(async () => {
  expect(await traces()).toEqual(before);
});

test("every action of the build has its line in action-doors.ts, and every line its action", () => {
  expect(Object.keys(actionDoors).sort()).toEqual(actions.map(({ name }) => name).sort());
});

for (const action of actions.filter(({ name }) => name in actionDoors)) {
  const { door, target, fields, namesRecord } = actionDoors[action.name]!;
  if (door.surface === "public") continue;

  test(action.name.replace(/^app\//, ""), async () => {
    const call = (person: Person | null, slug: string, records: World) =>
      callAction(person, action, pageOf(action), { company: slug, ...target(records) }, fields(records));

    expect((await call(null, homeCompany, home)).outcome, "signed out").toBe("unauthenticated");

    // A user's own acts name no company, and those of the console name them all: for the rest, who may not call it at all?
    const refused = everybody.filter((role) => owed(door, role) !== 200);
    await expectAll(
      refused,
      "at home",
      (role) => (owed(door, role) === 404 ? ["not_found"] : ["forbidden"]),
      (person) => call(person, homeCompany, home),
    );

    if (door.surface === "company")
      await expectAll(
        everybody,
        "their slug",
        () => ["not_found"],
        (person) => call(person, otherCompany, other),
      );

    const allowed = everybody.filter((role) => owed(door, role) === 200 && !(door.surface === "platform"));
    if (namesRecord)
      await expectAll(
        allowed,
        "their record under our slug",
        () => ["not_found", "invalid", "conflict"],
        (person) => call(person, homeCompany, other),
      );
  });
}

test("every action that takes something has a broken field in broken-fields.ts", () => {
  expect([...Object.keys(brokenFields), ...takesNothing].sort()).toEqual(Object.keys(actionDoors).sort());
});

/** Whoever may act hears which field is wrong: neither a refusal of access nor a failure of ours. */
for (const action of actions.filter(({ name }) => name in brokenFields)) {
  const { door, target, fields } = actionDoors[action.name]!;
  const { field, value, beside } = brokenFields[action.name]!;

  test(`${action.name.replace(/^app\//, "")}, its ${field} broken`, async () => {
    const bound: Record<string, string> = { company: homeCompany, ...target(home) };
    if (field in bound) bound[field] = String(value);
    const sent = { ...fields(home), ...beside, [field]: value };
    const allowed = door.surface === "public" ? [null] : everybody.filter((role) => owed(door, role) === 200);
    expect(allowed.length).toBeGreaterThan(0);
    for (const role of allowed) {
      const answer = await callAction(role && personOf(role), action, pageOf(action), bound, sent);
      expect(
        [answer.outcome, ...answer.wrong],
        `${role ?? "a stranger"}: ${answer.body.slice(0, 300)}`,
      ).toEqual(["invalid", field]);
    }
  });
}

async function expectAll(
  who: AnyRole[],
  way: string,
  fine: (role: AnyRole) => string[],
  call: (person: Person) => Promise<ActionAnswer>,
): Promise<void> {
  const wrong: string[] = [];
  await Promise.all(
    who.map(async (role) => {
      const { outcome, body } = await call(personOf(role));
      if (!fine(role).includes(outcome))
        wrong.push(`${role}: ${outcome} instead of ${fine(role).join(" or ")} ${body.slice(0, 300)}`);
    }),
  );
  expect(wrong, way).toEqual([]);
}

/** A page that offers the action; which one makes no difference to it. */
function pageOf({ folders }: BuiltAction): string {
  const [folder] = folders.sort((a, b) => a.length - b.length);
  return addressOf(folder!, {
    company: homeCompany,
    id: home.sample[/([^/]+)\/\[id\]/.exec(folder!)?.[1] ?? ""] ?? "",
    secret: "x",
  });
}

test("nobody finishes the clock-in of a colleague", async () => {
  const finish = actions.find(({ name }) => name === "app/clock/actions.ts#finish")!;
  const { target, fields } = actionDoors[finish.name]!;
  const call = (person: Person) => callAction(person, finish, routes.clock(), target(home), fields(home));
  await expectAll([...roles], "a colleague's", () => ["not_found"], call);
});

test("nobody works for a customer of another company", async () => {
  const wrong: string[] = [];
  for (const role of roles) {
    const body = { kind: "in", key: newId(), customerId: other.sample.customers };
    const answer = await ask(personOf(role), routes.punches(), {
      method: "POST",
      headers: { ...ownPage, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    // Whoever is in already is told so, and nothing is recorded.
    const already = answer.status === 200 && JSON.parse(answer.body).already === true;
    if (!already && ![404, 409, 422].includes(answer.status))
      wrong.push(`${role}: ${answer.status} ${answer.body}`);
  }
  expect(wrong).toEqual([]);
});

test("a form sent without scripts reaches no other company, whatever is written into it", async () => {
  const manager = personOf("manager");
  const path = routes.company(homeCompany).customers.add();
  const { body: page } = await ask(manager, path);
  const form =
    /<form[^>]*action=""[^>]*>.*?<\/form>/s.exec(page.slice(page.indexOf('name="code"') - 5000))?.[0] ?? page;
  const hidden = [...form.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)];
  expect(hidden.length).toBeGreaterThan(0);
  const body = new FormData();
  for (const [, name, value = ""] of hidden)
    body.append(name!, value.replaceAll("&quot;", '"').replaceAll(homeCompany, otherCompany));
  for (const [name, value] of Object.entries({ name: "Foreign & Co", code: "", email: "", note: "" }))
    body.append(name, value);
  const answer = await ask(manager, path, { method: "POST", headers: ownPage, body });
  expect(answer.body).toContain(notFound().message);
});
