import { expect, test } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";
import { type ActionDoor, actionDoors } from "../access/action-doors.ts";
import { type Door, nextAuth, pageDoors, routeDoors } from "../access/doors.ts";
import { addressOf, listed, nounOf } from "../access/listing.ts";
import { type Answer, ask, ownPage } from "../fixtures/ask.ts";
import { type ActionAnswer, type BuiltAction, builtActions, callAction } from "../fixtures/call-action.ts";
import { leaksOf } from "../fixtures/leaks.ts";
import { newCompany } from "../fixtures/new-company.ts";
import { homeCompany, journeyCompany, otherCompany, type Person, personOf } from "../fixtures/people.ts";
import { readWorld, type World } from "../fixtures/world.sql.ts";
import { hostile, hostileBodies, hostileJson } from "./hostile.ts";

/** Whatever is sent: an answer that was meant to be given, never a failure of ours, never a word of another company. */
test.describe.configure({ mode: "parallel" });

let home: World;
let other: World;
let hostileCompany: string;
test.beforeAll(async () => {
  [home, other] = [await readWorld(homeCompany), await readWorld(otherCompany)];
  hostileCompany = await newCompany("hostile");
});

function callerOf({ surface }: Door): Person | null {
  if (surface === "public") return null;
  if (surface === "clock") return personOf("employee");
  // The console names every company; here it is asked by somebody to whom it is not there.
  return personOf("owner");
}

/** Words that pages and routes take from their addresses, right or wrong. */
const parameters = [
  "q",
  "page",
  "sort",
  "entry",
  "from",
  "to",
  "by",
  "view",
  "day",
  "week",
  "department",
  "employee",
  "customer",
  "project",
  "status",
  "act",
  "person",
  "next",
  "notice",
  "format",
  "archived",
  "mail",
  "company",
  "id",
  "__proto__",
];

const isDocument = ({ headers }: Answer) => headers.get("content-type")?.startsWith("text/html");
const failed = ({ status }: Answer) => status >= 500;

async function expectCalm(tries: Record<string, () => Promise<Answer>>): Promise<void> {
  const wrong: string[] = [];
  for (const [name, attempt] of Object.entries(tries)) {
    const answer = await attempt();
    if (failed(answer)) wrong.push(`${name}: ${answer.status}`);
    const leaks = leaksOf(other, home, answer.body);
    if (leaks.length > 0) wrong.push(`${name}: tells of ${leaks.slice(0, 3).join(", ")}`);
    if (isDocument(answer) && answer.body.includes("<script>alert")) wrong.push(`${name}: gives markup back`);
    if (answer.headers.get("set-cookie")?.includes("evil"))
      wrong.push(`${name}: sets a cookie of the caller's`);
    if (
      answer.location?.startsWith("//") ||
      (answer.location?.includes("evil.example/x") && !answer.location.startsWith("/"))
    )
      wrong.push(`${name}: leads to ${answer.location}`);
  }
  expect(wrong).toEqual([]);
}

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
    const caller = callerOf(door);
    const everywhere = (value: string) => parameters.map((name) => `${name}=${value}`).join("&");
    const tries = Object.entries(hostile).map(([name, value]) => [
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
    await expectCalm(Object.fromEntries([...tries, ...raw, twice]));
  });
}

for (const folder of [...listed.pages, ...listed.routes].filter(
  (one) => one.includes("[") && one !== nextAuth,
)) {
  test(`path parameters of /${folder}`, async () => {
    const caller = personOf("owner");
    const init = routeDoors[folder]?.method === "POST" ? { method: "POST", headers: ownPage } : {};
    // Of several the last: the company is the same question everywhere.
    const param = ["id", "secret", "company"].find((one) => folder.includes(`[${one}]`))!;
    const usable = Object.entries(hostile).filter(([, value]) => value !== "" && value.length < 2000);
    const tries = usable.map(([name, value]) => {
      const params = { company: homeCompany, id: "", secret: "x", [param]: value.toWellFormed() };
      return [name, () => ask(caller, addressOf(folder, params), init)] as const;
    });
    await expectCalm(Object.fromEntries(tries));
  });
}

for (const [folder, { method, door }] of Object.entries(routeDoors)) {
  test(`${method} /${folder}: query and method`, async () => {
    const caller = callerOf(door);
    const noun = nounOf(folder);
    const path = addressOf(folder, { company: homeCompany, id: (noun && home.sample[noun]) || newId() });
    const tries: Record<string, () => Promise<Answer>> = {};
    for (const [name, value] of Object.entries(hostile)) {
      const search = parameters.map((one) => `${one}=${encoded(value)}`).join("&");
      tries[`query ${name}`] = () =>
        ask(caller, `${path}?${search}`, method === "POST" ? { method, headers: ownPage } : {});
    }
    for (const odd of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
      tries[odd] = () => ask(caller, path, { method: odd, headers: ownPage });
    await expectCalm(tries);
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
    await expectCalm(tries);
  });
}

// The acts on oneself would sign the tests out; those of the clock have their route above.
const fuzzed = builtActions().filter(
  ({ name }) => !/^app\/(account|companies|clock)\//.test(name) && name in actionDoors,
);

for (const action of fuzzed) {
  test(`fields of ${action.name.replace(/^app\//, "")}`, async () => {
    const { target, fields }: ActionDoor = actionDoors[action.name]!;
    const caller = personOf("administrator");
    const page = pageOf(action);
    // Into a company of its own, as some of this is a name somebody may have.
    const bound = { company: hostileCompany, ...target(other) };
    const names = [...Object.keys(fields(other)), "extra", "__proto__"];
    const tries: Record<string, () => Promise<ActionAnswer>> = {};
    for (const [kind, value] of Object.entries(hostile)) {
      const sent = Object.fromEntries(names.map((name) => [name, value.toWellFormed()]));
      tries[kind] = () => callAction(caller, action, page, bound, sent);
    }
    for (const odd of [
      null,
      [],
      "x",
      7,
      { company: { toString: "x" } },
      { company: null },
      { company: "\u0000" },
    ])
      tries[`bound to ${JSON.stringify(odd)}`] = () =>
        callAction(caller, action, page, odd as never, fields(other));
    const wrong: string[] = [];
    for (const [name, attempt] of Object.entries(tries)) {
      const { status, outcome } = await attempt();
      if (status >= 500 || outcome === "internal" || outcome.startsWith("status"))
        wrong.push(`${name}: ${outcome} ${status}`);
    }
    expect(wrong).toEqual([]);
  });
}

function pageOf({ folders }: BuiltAction): string {
  const folder = [...folders].sort((a, b) => a.length - b.length)[0]!;
  return addressOf(folder, {
    company: homeCompany,
    id: home.sample[nounOf(folder) ?? ""] ?? newId(),
    secret: "x",
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
  await expectCalm(tries);
});

test("cookies that are no session", async () => {
  const tries: Record<string, () => Promise<Answer>> = {};
  for (const [name, value] of Object.entries(hostile))
    tries[name] = () =>
      ask(null, routes.company(homeCompany).dashboard(), {
        headers: { cookie: `hourly-session=${encoded(value)}; theme=${encoded(value)}` },
      });
  await expectCalm(tries);
});

test("actions that are no actions", async () => {
  const path = routes.company(homeCompany).customers.list();
  const call = (id: string, body: BodyInit, type?: string) => () =>
    ask(personOf("owner"), path, {
      method: "POST",
      headers: {
        ...ownPage,
        ...(id ? { "next-action": id } : {}),
        ...(type ? { "content-type": type } : {}),
      },
      body,
    });
  const form = (fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return body;
  };
  const tries: Record<string, () => Promise<Answer>> = {};
  for (const id of ["x", "7f".repeat(21), "__proto__", "a".repeat(5000)])
    tries[id.slice(0, 20)] = call(id, "[]", "text/plain");
  const { id } = builtActions().find(({ name }) => name.endsWith("customers/actions.ts#add"))!;
  for (const [name, body, type = "text/plain"] of hostileBodies)
    tries[`text ${name}`] = call(id, body as BodyInit, type);
  for (const root of [
    "",
    "{",
    '"x"',
    "null",
    "[]",
    '["$K9"]',
    '["$Zx","$@99","$F5"]',
    '["$1:__proto__:x"]',
    "[{},{},{},{}]",
  ])
    tries[`arguments ${root}`] = call(id, form({ "0": root, "1": "{}" }));
  tries["no arguments"] = call(id, form({ x: "1" }));
  tries["cut off"] = call(
    id,
    '--abc\r\ncontent-disposition: form-data; name="0"\r\n\r\n[',
    "multipart/form-data; boundary=abc",
  );
  tries["no boundary"] = call(id, "x", "multipart/form-data");
  tries["without scripts, unknown"] = call("", form({ $ACTION_ID_00: "" }));
  tries["without scripts, unreadable"] = call(
    "",
    form({ $ACTION_REF_1: "", "$ACTION_1:0": `{"id":"${id}","bound":"$@9"}` }),
  );
  await expectCalm(tries);
});
