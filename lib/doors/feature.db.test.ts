import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetSwitches } from "#lib/access/feature-switches.ts";
import { findSession, type Session } from "#lib/access/session.ts";
import { switchFeature } from "#lib/admin/features.ts";
import { askForSignUp, signUpIsOpen } from "#lib/auth/sign-up.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { platformPerson, type Records, records } from "#lib/testing/records.ts";
import { GET as live } from "../../app/api/v1/companies/[company]/live/route.ts";
import { GET as hours } from "../../app/api/v1/companies/[company]/reports/hours/route.ts";
import { GET as search } from "../../app/api/v1/companies/[company]/search/route.ts";
import { invite } from "../../app/c/[company]/employees/actions.ts";
import { apply, choose, discard, undo, upload } from "../../app/c/[company]/imports/actions.ts";
import { definePage } from "./page.ts";

vi.hoisted(() => Object.assign(process.env, { __NEXT_EXPERIMENTAL_AUTH_INTERRUPTS: "true" }));
let session: Session | null = null;
const context = { requestId: "test", address: "192.0.2.1", device: null };
vi.mock("./caller.ts", () => ({
  currentSession: async () => session,
  currentContext: async () => context,
  askedPath: async () => "/",
}));
// Words are looked up by the framework, which is not here.
vi.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));

const administrator = platformPerson("administrator");
const reason = "Ticket 4711";
let made: Records;
let company: Company;
let other: Company;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  other = await made.company();
  const [user, employee] = [await made.user(), await made.employee(company, { role: "owner" })];
  await made.membership(user, employee);
  const { secret } = await made.session(user);
  session = await findSession(secret);
});
beforeEach(async () => {
  await made.owner.query("DELETE FROM feature_switches");
  forgetSwitches();
});
afterAll(async () => {
  // A stream goes on until whoever listens leaves.
  left.abort();
  await closeClients();
  await made.end();
});

const off = (feature: "imports", companyId: string | null = null) =>
  switchFeature(administrator, { feature, companyId, to: "off", reason });

const routes = { hours_report: hours, search, live_updates: live };
const left = new AbortController();
const ask = (route: typeof hours) =>
  route(new Request("http://hourly.test/x?format=json&q=a", { signal: left.signal }), {
    params: Promise.resolve({ company: company.slug }),
  });

describe.each(Object.entries(routes))("the route of %s", (feature, route) => {
  it("is closed while it is switched off, and says so", async () => {
    expect((await ask(route)).status).toBe(200);
    await off(feature as "imports");
    const answer = await ask(route);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "forbidden", about: { feature } });
    await switchFeature(administrator, {
      feature: feature as "imports",
      companyId: company.id,
      to: "on",
      reason,
    });
    expect((await ask(route)).status).toBe(200);
  });
});

describe.each([
  ["imports", { upload, apply, choose }],
  ["invitations", { invite }],
])("the actions of %s", (feature, actions) => {
  it.each(Object.entries(actions))("%s is closed while it is switched off", async (_name, action) => {
    const call = () => action({ company: company.slug }, null, new FormData());
    expect(await call()).toMatchObject({ ok: false, code: "invalid" });
    await off(feature as "imports", company.id);
    expect(await call()).toMatchObject({ ok: false, code: "forbidden", detail: { feature } });
  });
});

it("leaves what was imported before to be undone and thrown away", async () => {
  await off("imports");
  for (const action of [undo, discard])
    expect(await action({ company: company.slug }, null, new FormData())).toMatchObject({ code: "invalid" });
});

describe("a page", () => {
  const page = definePage({ surface: "company", feature: "imports", run: async () => "shown" });
  const open = () =>
    page({ params: Promise.resolve({ company: company.slug }), searchParams: Promise.resolve({}) });

  it("is closed while its feature is switched off, for all or for its company", async () => {
    expect(await open()).toBe("shown");
    await off("imports", other.id);
    expect(await open()).toBe("shown");
    await off("imports", company.id);
    await expect(open()).rejects.toMatchObject({ digest: expect.stringContaining("403") });
    await switchFeature(administrator, { feature: "imports", companyId: company.id, to: "follow", reason });
    expect(await open()).toBe("shown");
    await off("imports");
    await expect(open()).rejects.toMatchObject({ digest: expect.stringContaining("403") });
  });
});

it("sign-up is closed to strangers, who are told", async () => {
  const input = {
    ...{ name: "Harbour Lane", slug: "harbour-lane", zone: "Europe/Dublin", currency: "EUR" },
    ...{ ownerName: "Niamh Corcoran", email: "niamh@example.test", password: "tulip anchor seven" },
  };
  expect(await signUpIsOpen()).toBe(true);
  await off("sign_up" as "imports");
  expect(await signUpIsOpen()).toBe(false);
  await expect(askForSignUp(input, context)).rejects.toMatchObject({
    code: "forbidden",
    detail: { feature: "sign_up" },
  });
});

it("asks the database once in some seconds, however many come", async () => {
  await ask(search);
  await made.owner.query("INSERT INTO feature_switches VALUES ('search', false, 'x', now(), 'x')");
  expect((await ask(search)).status).toBe(200);
  vi.useFakeTimers({ now: Date.now() + 6_000, toFake: ["Date"] });
  expect((await ask(search)).status).toBe(403);
  vi.useRealTimers();
});
