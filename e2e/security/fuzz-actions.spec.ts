import { expect, test } from "@playwright/test";
import { routes } from "#lib/routes.ts";
import { newId } from "#lib/shared/ids.ts";
import type { ActionDoor } from "../access/action-door.ts";
import { actionDoors } from "../access/action-doors.ts";
import { addressOf, nounOf } from "../access/listing.ts";
import { type Answer, ask, ownPage } from "../fixtures/ask.ts";
import { type ActionAnswer, type BuiltAction, builtActions, callAction } from "../fixtures/call-action.ts";
import { newCompany } from "../fixtures/new-company.ts";
import { homeCompany, otherCompany, personOf } from "../fixtures/people.ts";
import { readWorld, type World } from "../fixtures/world.sql.ts";
import { expectCalm } from "./expect-calm.ts";
import { hostile, hostileBodies } from "./hostile.ts";

/** Whatever is typed into a form, or pretends to be one. */
test.describe.configure({ mode: "parallel" });

let home: World;
let other: World;
let hostileCompany: string;
test.beforeAll(async () => {
  [home, other] = [await readWorld(homeCompany), await readWorld(otherCompany)];
  hostileCompany = await newCompany("hostile");
});

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
  await expectCalm(tries, [home, other]);
});
