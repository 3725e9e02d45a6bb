import { test } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";
import { type Door, nextAuth, pageDoors, routeDoors } from "../access/doors.ts";
import { addressOf, listed, nounOf } from "../access/listing.ts";
import { type Answer, ask, ownPage } from "../fixtures/ask.ts";
import { homeCompany, journeyCompany, otherCompany, type Person, personOf } from "../fixtures/people.ts";
import { readWorld, type World } from "../fixtures/world.sql.ts";
import { expectCalm } from "./expect-calm.ts";
import { hostile, hostileBodies, hostileJson, otherSites } from "./hostile.ts";

/** Whatever stands in an address or a body. */
test.describe.configure({ mode: "parallel" });

let home: World;
let worlds: readonly [World, World];
test.beforeAll(async () => {
  home = await readWorld(homeCompany);
  worlds = [home, await readWorld(otherCompany)];
});

function callerOf({ surface }: Door): Person | null {
  if (surface === "public") return null;
  if (surface === "clock") return personOf("employee");
  return personOf(surface === "platform" ? "administrator" : "owner");
}

/** The console names every company: whoever may open it reads of all. */
const whatIsHidden = ({ surface }: Door) => (surface === "platform" ? ([home, null] as const) : worlds);

/** Words that pages and routes take from their addresses, right or wrong. */
const parameters = `q page sort entry from to by view day week department employee customer
  project status act person next notice format archived mail company id __proto__`.split(/\s+/);

/** Half a surrogate cannot be written in an address: it goes out as what encoders make of it. */
const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
const rawest: Record<string, string> = { percent: "%", brokenPercent: "%ff%fe", half: "%ed%a0%80" };

for (const [folder, door] of Object.entries(pageDoors)) {
  test(`search parameters of /${folder}`, async () => {
    const noun = nounOf(folder);
    const path = addressOf(folder, {
      company: homeCompany,
      id: (noun && home.sample[noun]) || newId(),
      secret: "x",
    });
    // The doctor looks at the whole installation each time, and at no parameter: here as to whom it is not there.
    const caller = folder === "admin/doctor" ? personOf("owner") : callerOf(door);
    const everywhere = (value: string) => parameters.map((name) => `${name}=${value}`).join("&");
    const tries = Object.entries({ ...hostile, ...otherSites }).map(([name, value]) => [
      name,
      () => ask(caller, `${path}?${everywhere(encoded(value))}`),
    ]);
    const raw = Object.entries(rawest).map(([name, value]) => [
      `raw ${name}`,
      () => ask(caller, `${path}?${everywhere(value)}`),
    ]);
    const twice = [
      "repeated",
      () => ask(caller, `${path}?${parameters.map((one) => `${one}=a&${one}=b&${one}[]=c`).join("&")}`),
    ];
    await expectCalm(Object.fromEntries([...tries, ...raw, twice]), whatIsHidden(door));
  });
}

for (const folder of [...listed.pages, ...listed.routes].filter(
  (one) => one.includes("[") && one !== nextAuth,
)) {
  test(`path parameters of /${folder}`, async () => {
    const caller = personOf("owner");
    const init = routeDoors[folder]?.method === "POST" ? { method: "POST", headers: ownPage } : {};
    // Of several the last: the company is the same question everywhere.
    const param = ["id", "secret", "company", "...path"].find((one) => folder.includes(`[${one}]`))!;
    const usable = Object.entries(hostile).filter(([, value]) => value !== "" && value.length < 2000);
    const tries = usable.map(([name, value]) => {
      const params = {
        company: homeCompany,
        id: "",
        secret: "x",
        [param.replace("...", "")]: value.toWellFormed(),
      };
      return [name, () => ask(caller, addressOf(folder, params), init)] as const;
    });
    await expectCalm(Object.fromEntries(tries), worlds);
  });
}

for (const [folder, { method, door }] of Object.entries(routeDoors)) {
  test(`${method} /${folder}: query and method`, async () => {
    const caller = callerOf(door);
    const noun = nounOf(folder);
    const path = addressOf(folder, { company: homeCompany, id: (noun && home.sample[noun]) || newId() });
    const tries: Record<string, () => Promise<Answer>> = {};
    for (const [name, value] of Object.entries(hostile)) {
      // Whole, the trail would be most of the time: of one kind of record it is short.
      const search = ["type=token", ...parameters.map((one) => `${one}=${encoded(value)}`)].join("&");
      tries[`query ${name}`] = () =>
        ask(caller, `${path}?${search}`, method === "POST" ? { method, headers: ownPage } : {});
    }
    for (const odd of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
      tries[odd] = () => ask(caller, path, { method: odd, headers: ownPage });
    await expectCalm(tries, worlds);
  });
}

for (const [folder] of Object.entries(routeDoors).filter(([, { method }]) => method === "POST")) {
  test(`POST /${folder}: body`, async () => {
    // Somebody whose own punches no other test looks at.
    const caller = personOf("payroll_clerk", journeyCompany);
    const send =
      (body: string | Uint8Array, type = "application/json") =>
      () =>
        ask(caller, `/${folder}`, {
          method: "POST",
          headers: { ...ownPage, "content-type": type },
          body: body as BodyInit,
        });
    const tries: Record<string, () => Promise<Answer>> = {};
    for (const [name, body, type] of hostileBodies) tries[`body ${name}`] = send(body, type);
    for (const [at, value] of hostileJson.entries())
      for (const field of ["kind", "key", "customerId", "note", "claimedAt"])
        tries[`${field} ${at}`] = send(JSON.stringify({ kind: "switch", key: newId(), [field]: value }));
    await expectCalm(tries, worlds);
  });
}

test("addresses that are no addresses", async () => {
  const tries: Record<string, () => Promise<Answer>> = {};
  for (const path of [
    "/%",
    "/%ff",
    "/c/%2e%2e/%2e%2e",
    "/c//",
    "/c/%00",
    `/${"a/".repeat(500)}`,
    `/c/${"x".repeat(5000)}`,
    "/_next/../../etc/passwd",
    "/api/v1/%5b",
    "/clock;x=1",
    "/?__proto__[a]=1",
  ])
    tries[path.slice(0, 40)] = () => ask(personOf("owner"), path);
  await expectCalm(tries, worlds);
});

test("cookies that are no session", async () => {
  const tries: Record<string, () => Promise<Answer>> = {};
  for (const [name, value] of Object.entries(hostile))
    tries[name] = () =>
      ask(null, routes.company(homeCompany).dashboard(), {
        headers: { cookie: `hourly-session=${encoded(value)}; theme=${encoded(value)}` },
      });
  await expectCalm(tries, worlds);
});
