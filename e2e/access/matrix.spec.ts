import { expect, test } from "@playwright/test";
import { platformRoles, roles } from "#lib/access/permissions.ts";
import { routes } from "#lib/routes.ts";
import { type Answer, ask, ownPage } from "../fixtures/ask.ts";
import { leaksOf } from "../fixtures/leaks.ts";
import { type AnyRole, homeCompany, otherCompany, type Person, personOf } from "../fixtures/people.ts";
import { visitHome } from "../fixtures/visits.ts";
import { employeeIdOf, plainPeople, readWorld, type World } from "../fixtures/world.sql.ts";
import {
  api,
  type Distance,
  type Door,
  frontDoor,
  nextAuth,
  owed,
  owedAbroad,
  pageDoors,
  routeDoors,
} from "./doors.ts";
import { addressOf, listed, nounOf } from "./listing.ts";
import { titleProblem } from "./titles.ts";

/** Every page and route × every role and nobody × one's own company and another's, over HTTP. */
const everybody: AnyRole[] = [...roles, ...platformRoles];
const unknownSecret = "a".repeat(43);

let home: World;
let other: World;
let samples: Record<"within" | "elsewhere", string>;

test.beforeAll(async () => {
  [home, other] = [await readWorld(homeCompany), await readWorld(otherCompany)];
  samples = await plainPeople(home.id, personOf("supervisor").email);
  await Promise.all(platformRoles.map((role) => visitHome(personOf(role))));
});

test("every page and route has its line in doors.ts, and every line its page or route", () => {
  expect(Object.keys(pageDoors).sort()).toEqual(listed.pages.filter((folder) => folder !== frontDoor));
  expect(Object.keys(routeDoors).sort()).toEqual(
    listed.routes.filter((folder) => folder !== nextAuth && folder !== api),
  );
});

test("what would be a leak is found where it may be read", async () => {
  const { body } = await ask(personOf("owner", otherCompany), routes.company(otherCompany).employees.list());
  expect(leaksOf(other, home, body).length).toBeGreaterThan(20);
});

/** Asks for every role, and gives the statuses beside what is owed: one difference that can be read. */
async function compare(
  way: string,
  owes: (role: AnyRole) => number,
  asks: (person: Person) => Promise<Answer>,
  secret: { theirs: World; known: string[] } = { theirs: other, known: [] },
): Promise<void> {
  const found: Record<string, unknown> = {};
  const wanted: Record<string, unknown> = {};
  await Promise.all(
    everybody.map(async (role) => {
      const person = personOf(role);
      const answer = await asks(person);
      found[role] = answer.status;
      wanted[role] = owes(role);
      expect(leaksOf(secret.theirs, home, answer.body, secret.known), `${way} as ${role}`).toEqual([]);
      expect(titleProblem(answer), `${way} as ${role}`).toBeNull();
    }),
  );
  expect(found, way).toEqual(wanted);
}

for (const folder of listed.pages.filter((one) => one in pageDoors)) {
  const door = pageDoors[folder]!;
  test(`/${folder}`, () => checkDoor(folder, door, { ask: (person, path) => ask(person, path), page: true }));
}

for (const folder of listed.routes.filter((one) => one in routeDoors)) {
  const { door, method, query = "", body } = routeDoors[folder]!;
  const init = body
    ? { method, body: JSON.stringify(body), headers: { ...ownPage, "content-type": "application/json" } }
    : { method };
  test(`${method} /${folder}`, () =>
    checkDoor(folder, door, {
      ask: (person, path) => ask(person, path + query, init),
      page: false,
      passed: body ? 422 : 200,
    }));
}

interface Way {
  ask: (person: Person | null, path: string) => Promise<Answer>;
  page: boolean;
  /** What those get who are let in */
  passed?: number;
}

async function checkDoor(folder: string, door: Door, way: Way): Promise<void> {
  const noun = nounOf(folder);
  const path = (company: string, id: string) => addressOf(folder, { company, id, secret: unknownSecret });
  const status = (wanted: number) => (wanted === 200 ? (way.passed ?? 200) : wanted);
  const here = path(homeCompany, noun ? (home.sample[noun] ?? "") : "");
  await checkSignedOut(door, here, way);
  if (door.surface !== "company") {
    const known = noun === "companies" ? [home.id] : [];
    if (door.surface !== "platform")
      await compare(
        here,
        (role) => status(owed(door, role)),
        (person) => way.ask(person, here),
        { theirs: other, known },
      );
    else await comparePlatform(here, door, way);
    return;
  }
  for (const [distance, idOf] of await recordsFor(folder, door)) {
    await compare(
      `${here}, ${distance}`,
      (role) => status(owed(door, role, distance)),
      async (person) => way.ask(person, path(homeCompany, await idOf(person))),
    );
  }
  const theirId = noun ? (other.sample[noun] ?? "") : "";
  await compare(
    "their slug",
    (role) => status(owedAbroad(door, role, "slug")),
    (person) => way.ask(person, path(otherCompany, theirId)),
    { theirs: other, known: [theirId] },
  );
  if (!noun) return;
  await compare(
    "their record under our slug",
    (role) => status(owedAbroad(door, role, "record")),
    (person) => way.ask(person, path(homeCompany, theirId)),
    { theirs: other, known: [theirId] },
  );
}

/** Across companies the console may name them all; everybody else hears of none. */
async function comparePlatform(here: string, door: Door, way: Way): Promise<void> {
  const found: Record<string, number> = {};
  for (const role of everybody) {
    const answer = await way.ask(personOf(role), here);
    found[role] = answer.status;
    expect(titleProblem(answer), role).toBeNull();
    if (answer.status !== 200) expect(leaksOf(other, home, answer.body), role).toEqual([]);
  }
  expect(found).toEqual(Object.fromEntries(everybody.map((role) => [role, owed(door, role)])));
}

async function checkSignedOut(door: Door, here: string, way: Way): Promise<void> {
  const answer = await way.ask(null, here);
  if (door.surface === "public") expect(answer.status, "signed out").toBe(200);
  else if (way.page)
    expect([answer.status, answer.location], "signed out").toEqual([307, routes.signIn(here)]);
  else expect(answer.status, "signed out").toBe(401);
  expect(leaksOf(other, home, answer.body)).toEqual([]);
  expect(
    leaksOf(home, other, answer.body, [home.id, ...Object.values(home.sample), ...Object.values(samples)]),
  ).toEqual([]);
}

/** The records a door is tried with: for people's, one at each distance. */
async function recordsFor(folder: string, door: Door & { surface: "company" }) {
  const noun = nounOf(folder);
  if (!noun || !door.person)
    return [["elsewhere", async () => (noun ? home.sample[noun] : "")!]] as [Distance, IdOf][];
  const recordOf = async (employeeId: string) => {
    if (noun === "employees") return employeeId;
    return noun === "contracts" || noun === "pay-rates"
      ? found(home.termsOf[noun].get(employeeId), employeeId)
      : found(home.clockInOf.get(employeeId), employeeId);
  };
  return [
    ["within", () => recordOf(samples.within)],
    ["elsewhere", () => recordOf(samples.elsewhere)],
  ] as [Distance, IdOf][];
}

type IdOf = (person: Person) => Promise<string>;

function found(record: string | undefined, employeeId: string): string {
  if (!record) throw new Error(`${employeeId} has no such record.`);
  return record;
}

test("every page has a title of its own", async () => {
  const pagesOf = new Map<string, string[]>();
  for (const [folder, door] of Object.entries(pageDoors)) {
    const noun = nounOf(folder);
    const id = (noun && home.sample[noun]) || "";
    const role = everybody.find((one) => owed(door, one) === 200)!;
    const person = door.surface === "public" ? null : personOf(role);
    const answer = await ask(person, addressOf(folder, { company: homeCompany, id, secret: unknownSecret }));
    expect([answer.status, titleProblem(answer)], folder).toEqual([200, null]);
    pagesOf.set(answer.title, [...(pagesOf.get(answer.title) ?? []), folder]);
  }
  const shared = [...pagesOf].filter(([, folders]) => folders.length > 1);
  expect(shared).toEqual([]);
});

test("people see themselves, however short their reach", async () => {
  const person = personOf("employee");
  const self = await employeeIdOf(home.id, person.email);
  const answer = await ask(person, routes.company(homeCompany).employees.detail(self));
  expect(answer.status).toBe(200);
});

test("the front door leads everybody to where they begin", async () => {
  expect((await ask(null, routes.home())).location).toBe(routes.signIn());
  for (const role of everybody) expect((await ask(personOf(role), routes.home())).status, role).toBe(307);
});
