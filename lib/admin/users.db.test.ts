import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { platformActor } from "#lib/access/actor.ts";
import type { PlatformRole } from "#lib/access/permissions.ts";
import { findSession } from "#lib/access/session.ts";
import { closeClients } from "#lib/db/client.ts";
import type { User } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { failure } from "#lib/testing/failure.ts";
import { platformTrail, type SignedIn, signedInPlatform } from "#lib/testing/platform-people.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { usersQuery } from "./schema.ts";
import {
  endUserSession,
  endUserSessions,
  sendPasswordReset,
  setPlatformRole,
  setUserStatus,
} from "./user-commands.ts";
import { findUser } from "./user-detail.ts";
import { listUsers } from "./users.ts";

const reason = "Ticket 4711";
const context = { requestId: "test", address: "192.0.2.7", device: null };
let made: Records;
let ada: SignedIn;
let user: User;

beforeAll(async () => {
  made = await records();
});
beforeEach(async () => {
  await made.owner.query("UPDATE users SET platform_role = NULL");
  ada = await signedInPlatform(made, "administrator");
  user = await made.user();
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

const last = async () => (await platformTrail(made)).at(-1);

describe("the list", () => {
  it("has nothing secret in it", async () => {
    const { actor, user: ravi } = await signedInPlatform(made, "developer");
    const { rows } = await listUsers(actor, usersQuery.parse({ q: ravi.email }));
    expect(rows).toEqual([
      {
        id: ravi.id,
        name: ravi.displayName,
        email: ravi.email,
        platformRole: "developer",
        status: "active",
        companies: [],
        sessions: 1,
        lastSeenAt: expect.any(String),
      },
    ]);
  });

  it("can be of people with a platform role, or of one", async () => {
    const ravi = await signedInPlatform(made, "developer");
    const ids = async (role: string) =>
      (await listUsers(ada.actor, usersQuery.parse({ role }))).rows.map((row) => row.id).sort();
    expect(await ids("any")).toEqual([ada.user.id, ravi.user.id].sort());
    expect(await ids("developer")).toEqual([ravi.user.id]);
    expect(await ids("")).toContain(user.id);
  });
});

describe("one account", () => {
  it("is shown with its sessions, companies and what was done to it, and nothing secret", async () => {
    const company = await made.company();
    await made.membership(user, await made.employee(company, { role: "manager" }));
    const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    const session = await made.session(user, { device: agent, address: "192.0.2.4" });
    await made.session(user, { endedAt: new Date() });
    await setUserStatus(ada.actor, { id: user.id, reason }, "locked");
    await setUserStatus(ada.actor, { id: user.id, reason }, "active");
    const found = await findUser((await signedInPlatform(made, "developer")).actor, user.id);
    expect(found.sessions).toEqual([]);
    expect(found.memberships).toMatchObject([{ company: company.name, role: "manager", archived: false }]);
    expect(found.acts).toMatchObject([
      { act: "users.edit", detail: "status: active", reason },
      { act: "users.edit", detail: "status: locked" },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/hash|secret/i);
    await made.owner.query("UPDATE sessions SET ended_at = NULL WHERE id = $1", [session.id]);
    expect((await findUser(ada.actor, user.id)).sessions).toMatchObject([
      { id: session.id, device: "Firefox on Linux", address: "192.0.2.4" },
    ]);
  });

  it("that is not there is not found", async () => {
    for (const id of [newId(), "x"])
      expect(await failure(findUser(ada.actor, id))).toMatchObject({ code: "not_found" });
  });
});

describe("sessions", () => {
  it("end one by one, at once, and each only of the account it is of", async () => {
    const [one, two] = [await made.session(user), await made.session(user)];
    const stranger = await made.user();
    const other = { id: stranger.id, session: one.id, reason };
    expect(await failure(endUserSession(ada.actor, other))).toMatchObject({ code: "not_found" });
    await endUserSession(ada.actor, { id: user.id, session: one.id, reason });
    expect(await findSession(one.secret)).toBeNull();
    expect(await findSession(two.secret)).not.toBeNull();
    expect(await last()).toMatchObject({ subject_id: user.id, reason, detail: { session: one.id } });
    const again = { id: user.id, session: one.id, reason };
    expect(await failure(endUserSession(ada.actor, again))).toMatchObject({ code: "not_found" });
    expect(await endUserSessions(ada.actor, { id: user.id, reason })).toEqual({ ended: 1 });
  });
});

describe("locking", () => {
  const lock = (by: SignedIn, whom: User) => setUserStatus(by.actor, { id: whom.id, reason }, "locked");

  it("signs out everywhere, as ending all sessions does, until it is undone", async () => {
    const [one, two] = [await made.session(user), await made.session(user)];
    expect(await endUserSessions(ada.actor, { id: user.id, reason })).toEqual({ ended: 2 });
    expect(await findSession(one.secret)).toBeNull();
    const three = await made.session(user);
    await lock(ada, user);
    expect(await findSession(three.secret)).toBeNull();
    await setUserStatus(ada.actor, { id: user.id, reason }, "active");
    for (const { secret } of [two, three]) expect(await findSession(secret)).toBeNull();
    const fresh = await made.session(user);
    expect(await findSession(fresh.secret)).not.toBeNull();
  });

  it("is never of oneself, and one administrator always stays", async () => {
    const bea = await signedInPlatform(made, "administrator");
    expect(await failure(lock(ada, ada.user))).toMatchObject({ code: "conflict" });
    const both = await Promise.all([failure(lock(ada, bea.user)), failure(lock(bea, ada.user))]);
    expect(both.filter((refused) => refused === null)).toHaveLength(1);
  });
});

describe("a link for a new password", () => {
  it("goes out by mail and is written down; the password stays", async () => {
    expect(await sendPasswordReset(ada.actor, { id: user.id, reason })).toEqual({ email: user.email });
    const { rows } = await made.owner.query("SELECT kind FROM mail_messages WHERE to_address = $1", [
      user.email,
    ]);
    expect(rows).toEqual([{ kind: "password_reset" }]);
    const trail = (await platformTrail(made)).filter((entry) => entry.subject_id === user.id);
    expect(trail.map((entry) => entry.act)).toEqual(["password.reset-ask", "users.edit"]);
  });

  it("is not sent to a locked account, nor to nobody, nor again and again", async () => {
    expect(await failure(sendPasswordReset(ada.actor, { id: newId(), reason }))).toMatchObject({
      code: "not_found",
    });
    await setUserStatus(ada.actor, { id: user.id, reason }, "locked");
    expect(await failure(sendPasswordReset(ada.actor, { id: user.id, reason }))).toMatchObject({
      code: "conflict",
    });
    const eager = await made.user();
    const sent = [];
    for (let at = 0; at < 12; at += 1)
      sent.push(await failure(sendPasswordReset(ada.actor, { id: eager.id, reason })));
    expect(sent[0]).toBeNull();
    expect(sent.at(-1)).toMatchObject({ code: "rate_limited" });
  });
});

describe("platform roles", () => {
  const set = (by: SignedIn, id: string, role: PlatformRole | "none") =>
    setPlatformRole(by.actor, { id, role, reason });

  it("are given, changed and taken, from the next request on", async () => {
    const { secret } = await made.session(user);
    const role = async () => (await findSession(secret))?.user.platformRole;
    await set(ada, user.id, "developer");
    expect(await role()).toBe("developer");
    expect(await last()).toMatchObject({
      act: "users.roles",
      subject_id: user.id,
      reason,
      detail: { platformRole: "developer" },
    });
    await set(ada, user.id, "administrator");
    expect(await role()).toBe("administrator");
    await set(ada, user.id, "none");
    const session = await findSession(secret);
    expect(() => platformActor(session!, context)).toThrow();
    expect(await failure(set(ada, user.id, "none"))).toMatchObject({ code: "conflict" });
  });

  it("are nobody's own to change, nor a developer's to give, nor for a locked account", async () => {
    expect(await failure(set(ada, ada.user.id, "developer"))).toMatchObject({ code: "conflict" });
    const ravi = await signedInPlatform(made, "developer");
    expect(await failure(set(ravi, user.id, "developer"))).toMatchObject({ code: "forbidden" });
    await setUserStatus(ada.actor, { id: user.id, reason }, "locked");
    expect(await failure(set(ada, user.id, "developer"))).toMatchObject({ code: "conflict" });
  });

  it("never leave the platform without an administrator, whoever is quicker", async () => {
    const bea = await signedInPlatform(made, "administrator");
    const both = await Promise.all([
      failure(set(ada, bea.user.id, "developer")),
      failure(set(bea, ada.user.id, "none")),
    ]);
    expect(both.filter((refused) => refused === null)).toHaveLength(1);
    expect(both.find((refused) => refused !== null)).toMatchObject({ code: "conflict" });
  });

  it("and locking take turns as well", async () => {
    const bea = await signedInPlatform(made, "administrator");
    const both = await Promise.all([
      failure(set(ada, bea.user.id, "none")),
      failure(setUserStatus(bea.actor, { id: ada.user.id, reason }, "locked")),
    ]);
    expect(both.filter((refused) => refused === null)).toHaveLength(1);
  });
});
