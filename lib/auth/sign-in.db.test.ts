import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { resolver } from "#lib/access/resolver.ts";
import { findSession, secretHash } from "#lib/access/session.ts";
import { closeClients } from "#lib/db/client.ts";
import type { User } from "#lib/db/generated/client.ts";
import { platformPerson, type Records, records } from "#lib/testing/records.ts";
import { workOf } from "#lib/testing/work-of.ts";
import { changePassword, endOwnSession, listOwnSessions } from "./account.ts";
import { authenticate } from "./authenticate.ts";
import { endSessionsOf } from "./end-sessions.ts";
import { engine, hashPassword, isWeaker } from "./password-hash.ts";
import { type Browser, beginSession, keptSessionMs, shortSessionMs, signOut } from "./sessions.ts";

const password = "tulip anchor seven";
let rows: Records;
let hash: string;

beforeAll(async () => {
  rows = await records();
  hash = await hashPassword(password);
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await rows.end();
  await closeClients();
});

let addresses = 0;
/** A browser nobody has used, at an address nobody has used. */
function browser(values: Partial<Browser> = {}): Browser {
  addresses += 1;
  const context = { requestId: "test", address: `192.0.2.${addresses}`, device: "A test" };
  return { context, deviceSecret: null, sessionSecret: null, ...values };
}
const newUser = () => rows.user({ passwordHash: hash });
const person = (user: User) => ({ id: user.id, name: user.displayName });
const begin = (user: User, at = browser(), keep = false) =>
  beginSession(person(user), at, { keep, way: "password" });
const events = (subjectId: string) =>
  resolver().platformAuditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });

describe("a session", () => {
  it("is found by its secret, which is kept nowhere", async () => {
    const user = await newUser();
    const { secret } = await begin(user);
    const session = await findSession(secret);
    expect(session?.user).toMatchObject({ id: user.id, email: user.email });
    const row = await resolver().session.findFirstOrThrow({ where: { userId: user.id } });
    expect(Buffer.from(row.secretHash).equals(Buffer.from(secretHash(secret)))).toBe(true);
    expect(JSON.stringify(await events(user.id))).not.toContain(secret);
  });

  it.each([
    ["kept", true, keptSessionMs],
    ["not kept", false, shortSessionMs],
  ])("that is %s ends by itself in time", async (_name, keep, life) => {
    const user = await newUser();
    const { secret, expiresAt } = await begin(user, browser(), keep);
    expect(Math.abs(expiresAt.getTime() - Date.now() - life)).toBeLessThan(60_000);
    await resolver().session.updateMany({
      where: { userId: user.id },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    expect(await findSession(secret)).toBeNull();
  });

  it("is dead after a sign-out: a cookie played back is worth nothing", async () => {
    const { secret } = await begin(await newUser());
    const session = await findSession(secret);
    await signOut(session!, browser().context);
    expect(await findSession(secret)).toBeNull();
  });

  it("gets a new secret at each sign-in, and the one the browser held before ends", async () => {
    const user = await newUser();
    const before = await begin(user);
    const after = await begin(user, browser({ sessionSecret: before.secret }));
    expect(after.secret).not.toBe(before.secret);
    expect(await findSession(before.secret)).toBeNull();
    expect(await findSession(after.secret)).not.toBeNull();
  });

  it("never takes up a secret that a stranger planted", async () => {
    const planted = "planted-by-a-stranger-planted-by-a-stranger";
    const { secret } = await begin(await newUser(), browser({ sessionSecret: planted }));
    expect(secret).not.toBe(planted);
    expect(await findSession(planted)).toBeNull();
  });

  it("is dead while its user is locked", async () => {
    const user = await newUser();
    const { secret } = await begin(user);
    await resolver().user.updateMany({ where: { id: user.id }, data: { status: "locked" } });
    expect(await findSession(secret)).toBeNull();
    const outcome = await authenticate(user.email, password, browser());
    expect(outcome).toMatchObject({ ok: false, code: "forbidden" });
  });

  it("is ended by an administrator, everywhere and at once", async () => {
    const user = await newUser();
    const secrets = [(await begin(user)).secret, (await begin(user)).secret];
    const others = await begin(await newUser());
    expect(await endSessionsOf(platformPerson("administrator"), user.id, "Lost phone")).toBe(2);
    expect(await Promise.all(secrets.map(findSession))).toEqual([null, null]);
    expect(await findSession(others.secret)).not.toBeNull();
    await expect(endSessionsOf(platformPerson("developer"), user.id, "No")).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("is listed and ended by its owner, and by nobody else", async () => {
    const [user, stranger] = [await newUser(), await newUser()];
    const [here, there] = [await begin(user), await begin(user)];
    const session = (await findSession(here.secret))!;
    const list = await listOwnSessions(session);
    expect(list.map((one) => one.current)).toEqual([true, false]);
    const other = list.find((one) => !one.current)!;
    const foreign = (await findSession((await begin(stranger)).secret))!;
    const { context } = browser();
    await expect(endOwnSession(foreign, other.id, context)).rejects.toMatchObject({ code: "not_found" });
    expect(await findSession(there.secret)).not.toBeNull();
    await endOwnSession(session, other.id, context);
    expect(await findSession(there.secret)).toBeNull();
    expect(await findSession(here.secret)).not.toBeNull();
  });
});

describe("changing the password", () => {
  const next = "seven clouds and a fish";

  it("ends every other session and keeps this one", async () => {
    const user = await newUser();
    const [here, there] = [await begin(user), await begin(user)];
    const session = (await findSession(here.secret))!;
    const ended = await changePassword(session, { current: password, password: next }, browser().context);
    expect(ended).toBe(1);
    expect(await findSession(there.secret)).toBeNull();
    expect(await findSession(here.secret)).not.toBeNull();
    expect(await authenticate(user.email, next, browser())).toMatchObject({ ok: true });
    expect(await authenticate(user.email, password, browser())).toMatchObject({ ok: false });
  });

  it("asks for the old one, and not for ever", async () => {
    const user = await newUser();
    const session = (await findSession((await begin(user)).secret))!;
    const tryOnce = () =>
      changePassword(session, { current: "wrong wrong wrong", password: next }, browser().context);
    for (let at = 0; at < 5; at += 1) {
      await expect(tryOnce()).rejects.toMatchObject({
        code: "invalid",
        fields: { current: [expect.any(String)] },
      });
    }
    await expect(tryOnce()).rejects.toMatchObject({ code: "rate_limited" });
  });

  it("refuses one that holds the address", async () => {
    const user = await rows.user({ passwordHash: hash, email: "niamh.corcoran@example.test" });
    const session = (await findSession((await begin(user)).secret))!;
    const act = changePassword(
      session,
      { current: password, password: "niamh.corcoran 7" },
      browser().context,
    );
    await expect(act).rejects.toMatchObject({ fields: { password: [expect.stringContaining("address")] } });
  });
});

describe("known and unknown addresses", () => {
  it("get the same answer for the same work", async () => {
    const user = await newUser();
    const known = await workOf(() => authenticate(user.email, "wrong wrong wrong", browser()));
    const unknown = await workOf(() => authenticate("nobody@example.test", "wrong wrong wrong", browser()));
    expect(known.result).toEqual(unknown.result);
    expect([known.runs, unknown.runs]).toEqual([1, 1]);
    expect(known.statements.length).toBeGreaterThan(5);
    expect(known.statements).toEqual(unknown.statements);
  });

  it("get the same answer where an account has no password", async () => {
    const user = await rows.user();
    const work = await workOf(() => authenticate(user.email, "", browser()));
    expect(work.runs).toBe(1);
    expect(work.result).toMatchObject({ ok: false, code: "unauthenticated" });
  });

  it("are slowed alike", async () => {
    const user = await newUser();
    const said = async (email: string) => {
      const at = browser();
      const messages: unknown[] = [];
      for (let count = 0; count < 7; count += 1) messages.push(await authenticate(email, "wrong", at));
      return messages;
    };
    const [known, unknown] = [await said(user.email), await said("no.such@example.test")];
    const words = (all: unknown[]) => all.map((one) => (one as { message: string }).message);
    expect(words(known)).toEqual(words(unknown));
    expect(words(known)[0]).toContain("4 tries left, then a pause of 1 minute");
    expect(words(known)[4]).toContain("Wait 1 minute");
    expect(words(known)[5]).toContain("Too many tries");
  });
});

describe("guessing", () => {
  it("at one account from one place is paused, and the right password waits too", async () => {
    const user = await newUser();
    const at = browser();
    for (let count = 0; count < 5; count += 1) await authenticate(user.email, "wrong", at);
    expect(await authenticate(user.email, password, at)).toMatchObject({ ok: false, code: "rate_limited" });
    expect(await authenticate(user.email, password, browser())).toMatchObject({ ok: true });
  });

  it("does not lock the owner out of a browser they have used", async () => {
    const user = await newUser();
    const { deviceSecret } = await begin(user);
    for (let count = 0; count < 25; count += 1) await authenticate(user.email, "wrong", browser());
    // A browser nobody knows is stopped by what strangers did …
    expect(await authenticate(user.email, password, browser())).toMatchObject({ code: "rate_limited" });
    // … the owner's is not, and only its own mistakes slow it.
    const own = browser({ deviceSecret });
    expect(await authenticate(user.email, "mistyped", own)).toMatchObject({
      code: "unauthenticated",
      message: expect.stringContaining("4 tries left"),
    });
    expect(await authenticate(user.email, password, own)).toMatchObject({ ok: true });
  });

  it("does not go faster with the mark of another account", async () => {
    const [user, stranger] = [await newUser(), await newUser()];
    const { deviceSecret } = await begin(stranger);
    const at = browser({ deviceSecret });
    for (let count = 0; count < 5; count += 1) await authenticate(user.email, "wrong", at);
    expect(await authenticate(user.email, "wrong", at)).toMatchObject({ code: "rate_limited" });
  });

  it("does not go faster all at once", async () => {
    const user = await newUser();
    const run = vi.spyOn(engine, "run");
    const at = browser();
    const tries = Array.from({ length: 20 }, () => authenticate(user.email, "wrong", at));
    const outcomes = await Promise.all(tries);
    expect(run.mock.calls.length).toBe(5);
    expect(outcomes.filter((one) => !one.ok && one.code === "rate_limited")).toHaveLength(15);
  });

  it("is forgotten after the right password", async () => {
    const user = await newUser();
    const at = browser();
    for (let count = 0; count < 4; count += 1) await authenticate(user.email, "wrong", at);
    expect(await authenticate(user.email, password, at)).toMatchObject({ ok: true });
    expect(await authenticate(user.email, "wrong", at)).toMatchObject({
      message: expect.stringContaining("4 tries left"),
    });
  });

  it("is in the audit trail, without what was typed", async () => {
    const user = await newUser();
    const at = browser();
    for (let count = 0; count < 5; count += 1) await authenticate(user.email, "a secret guess", at);
    const trail = await events(user.id);
    expect(trail.map(({ act }) => act)).toEqual([
      ...Array.from({ length: 4 }, () => "sign-in.failed"),
      "sign-in.paused",
    ]);
    expect(JSON.stringify(trail)).not.toContain("a secret guess");
    expect(trail[0]?.address).toBe(at.context.address);
  });

  it("keeps no address of people without an account", async () => {
    const email = "somebody.private@example.test";
    await authenticate(email, "wrong", browser());
    const trail = await resolver().platformAuditEntry.findMany();
    expect(JSON.stringify(trail)).not.toContain("somebody.private");
  });
});

describe("old hashes", () => {
  it("are made anew at the next sign-in", async () => {
    // "password" with a salt of its own and a quarter of today's memory
    const weak = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
    const user = await rows.user({ passwordHash: weak });
    expect(await authenticate(user.email, "password", browser())).toMatchObject({ ok: true });
    const row = await resolver().user.findUniqueOrThrow({ where: { id: user.id } });
    expect(isWeaker(row.passwordHash ?? "")).toBe(false);
    expect(await authenticate(user.email, "password", browser())).toMatchObject({ ok: true });
  });
});
