import { expect, test } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";
import { type Door, frontDoor, pageDoors } from "../access/doors.ts";
import { addressOf, listed, nounOf } from "../access/listing.ts";
import { newCompany } from "../fixtures/new-company.ts";
import { homeCompany, otherCompany, type Person, personOf } from "../fixtures/people.ts";
import { visitHome } from "../fixtures/visits.ts";
import { readWorld, type World } from "../fixtures/world.sql.ts";
import { lookAt, type Sight } from "./look.ts";

test.describe.configure({ mode: "parallel" });

let home: World;
test.beforeAll(async () => {
  home = await readWorld(homeCompany);
});

/** Who looks at a page: somebody who may see all of it. */
function viewerOf({ surface }: Door): Person | null {
  switch (surface) {
    case "public":
      return null;
    case "clock":
      return personOf("employee");
    case "platform":
      return personOf("administrator");
    default:
      return personOf("owner");
  }
}

const here = routes.company(homeCompany);
const owner = () => personOf("owner");

/** Besides each page as it is: what it is in other states. */
const states: Record<string, () => Sight | Promise<Sight>> = {
  "what is not there": () => ({ person: owner(), path: here.employees.detail(newId()), status: 404 }),
  "what is nobody's": () => ({ person: null, path: "/no-such-page", status: 404 }),
  "a company of others": () => ({
    person: owner(),
    path: routes.company(otherCompany).dashboard(),
    status: 404,
  }),
  "what a role may not": () => ({ person: personOf("viewer"), path: here.customers.add(), status: 403 }),
  "the console to everybody else": () => ({ person: owner(), path: routes.admin.companies(), status: 404 }),
  "the clock without a company": () => ({ person: personOf("developer"), path: routes.clock(), status: 403 }),
  "filtered to nothing": () => ({ person: owner(), path: here.employees.list({ q: "zzzzzz" }) }),
  "clock-ins by week": () => ({ person: owner(), path: here.clockIns.list({ view: "week" }) }),
  "clock-ins as a list": () => ({ person: owner(), path: here.clockIns.list({ view: "list" }) }),
  "events as a calendar": () => ({ person: owner(), path: here.events.list({ view: "month" }) }),
  "a month without events": () => ({
    person: owner(),
    path: here.events.list({ view: "month", month: "2150-01" }),
  }),
  "events that are over": () => ({
    person: owner(),
    path: here.events.list({ period: "past", sort: "-start" }),
  }),
  "an event from a package": () => ({
    person: owner(),
    path: here.events.add({ package: home.sample.packages }),
  }),
  "an entry of the trail": () => ({
    person: owner(),
    path: here.audit({ entry: home.sample["audit-entries"] }),
  }),
  "hours by customer and week": () => ({ person: owner(), path: here.hoursReport({ by: "customer,week" }) }),
  "the dashboard of a supervisor": () => ({ person: personOf("supervisor"), path: here.dashboard() }),
  "people as the employee sees them": () => ({ person: personOf("employee"), path: here.employees.list() }),
  "settings to somebody who only reads": () => ({ person: personOf("viewer"), path: here.settings() }),
  "a visit of the platform": async () => {
    await visitHome(personOf("administrator"));
    return { person: personOf("administrator"), path: here.dashboard() };
  },
};

let empty: Promise<string> | undefined;
/** A company on its first day, as the administrator who made it sees it. */
async function onTheFirstDay(folder: string): Promise<Sight> {
  empty ??= newCompany("first-day");
  return { person: personOf("administrator"), path: addressOf(folder, { company: await empty }) };
}
for (const [folder, door] of Object.entries(pageDoors))
  if (door.surface === "company" && !folder.includes("[id]"))
    states[`on the first day: /${folder}`] = () => onTheFirstDay(folder);

for (const folder of listed.pages.filter((one) => one !== frontDoor)) {
  test(`/${folder}`, async ({ browser }) => {
    const door = pageDoors[folder];
    if (!door) throw new Error("This page has no line in e2e/access/doors.ts.");
    const id = home.sample[nounOf(folder) ?? ""] ?? "";
    const path = addressOf(folder, { company: homeCompany, id, secret: "a".repeat(43) });
    await lookAt(browser, { person: viewerOf(door), path });
  });
}
for (const [name, sight] of Object.entries(states)) {
  test(name, async ({ browser }) => lookAt(browser, await sight()));
}

test("the sweep sees the whole portal", () => {
  expect(listed.pages.length).toBeGreaterThan(40);
});
