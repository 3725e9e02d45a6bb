import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { companyActor, type PlatformActor } from "#lib/access/actor.ts";
import type { PlatformRole } from "#lib/access/permissions.ts";
import { findSession, secretHash } from "#lib/access/session.ts";
import { findToken, tokenPrefix } from "#lib/access/token.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, User } from "#lib/db/generated/client.ts";
import { closeQueue } from "#lib/jobs/queue.ts";
import { newId } from "#lib/shared/ids.ts";
import { failure } from "#lib/testing/failure.ts";
import { platformPerson, type Records, records } from "#lib/testing/records.ts";
import { liftBlock } from "./blocked.ts";
import { listCompanies } from "./companies.ts";
import { addCompany, askForProof, setCompanyStatus } from "./company-commands.ts";
import { findCompany } from "./company-detail.ts";
import { switchFeature } from "./features.ts";
import { cancelRun, retryAllRuns, retryRun, runNow } from "./jobs.ts";
import { discardMail, findMailState, listMails, readMail, sendAgain } from "./outbox.ts";
import { listPlatformAudit } from "./platform-audit.ts";
import { companiesQuery, outboxQuery, platformAuditQuery, usersQuery } from "./schema.ts";
import {
  endUserSession,
  endUserSessions,
  sendPasswordReset,
  setPlatformRole,
  setUserStatus,
} from "./user-commands.ts";
import { listUsers } from "./users.ts";
import { endVisit, openCompany } from "./visits.ts";

const reason = "Ticket 4711";
const context = { requestId: "test", address: "192.0.2.7", device: null };
let made: Records;
let company: Company;

beforeAll(async () => {
  made = await records();
});
beforeEach(async () => {
  company = await made.company({ status: "active" });
});
afterAll(async () => {
  await closeQueue();
  await closeClients();
  await made.end();
});

interface Person {
  actor: PlatformActor;
  user: User;
  secret: string;
}

/** A platform person who is signed in. */
async function signedIn(role: PlatformRole): Promise<Person> {
  const user = await made.user({ platformRole: role });
  const session = await made.session(user);
  const actor = { ...platformPerson(role), userId: user.id, sessionId: session.id, name: user.displayName };
  return { actor, user, secret: session.secret };
}

const enter = async ({ secret }: Person) => companyActor((await findSession(secret))!, company.slug, context);

const trail = async (companyId: string) => {
  const sql = `SELECT e.act, e.actor_role, d.reason, d.actor_name FROM audit_entries e
    JOIN audit_details d ON d.entry_id = e.id AND d.company_id = e.company_id WHERE e.company_id = $1 ORDER BY e.at, e.id`;
  return (await made.owner.query(sql, [companyId])).rows;
};
const platformTrail = async () =>
  (
    await made.owner.query(
      "SELECT act, subject_id, reason, actor_name FROM platform_audit_entries ORDER BY at, id",
    )
  ).rows;

describe("a visit", () => {
  it("lets an administrator in for an hour and is told in the company's trail and in the platform's", async () => {
    const person = await signedIn("administrator");
    expect(await failure(enter(person))).toMatchObject({ code: "not_found" });
    const before = Date.now();
    expect(await openCompany(person.actor, { id: company.id, reason })).toEqual({ slug: company.slug });
    const visitor = await enter(person);
    expect(visitor).toMatchObject({ role: "administrator", reason, employeeId: null });
    const minutes = (new Date(visitor.visitEndsAt ?? 0).getTime() - before) / 60_000;
    expect(minutes).toBeCloseTo(60, 0);
    expect(await trail(company.id)).toMatchObject([
      { act: "company.visit", actor_role: "administrator", reason, actor_name: person.user.displayName },
    ]);
    expect((await platformTrail()).at(-1)).toMatchObject({
      act: "companies.open",
      subject_id: company.id,
      reason,
    });
  });

  it("ends when it is ended, and by itself when its hour is over", async () => {
    const person = await signedIn("developer");
    await openCompany(person.actor, { id: company.id, reason });
    await endVisit(person.actor, company.slug);
    expect(await failure(enter(person))).toMatchObject({ code: "not_found" });
    expect((await trail(company.id)).map((entry) => entry.act)).toEqual([
      "company.visit",
      "company.visit-end",
    ]);
    await openCompany(person.actor, { id: company.id, reason }, new Date(Date.now() - 3_601_000));
    expect(await failure(enter(person))).toMatchObject({ code: "not_found" });
  });

  it("belongs to one session: another session of the same person is not let in", async () => {
    const person = await signedIn("administrator");
    await openCompany(person.actor, { id: company.id, reason });
    const other = await made.session(person.user);
    expect(await failure(enter({ ...person, secret: other.secret }))).toMatchObject({ code: "not_found" });
  });

  it("is not possible in a suspended company, nor in one that is not there", async () => {
    const { actor } = await signedIn("administrator");
    await setCompanyStatus(actor, { id: company.id, reason }, "suspended");
    expect(await failure(openCompany(actor, { id: company.id, reason }))).toMatchObject({ code: "conflict" });
    expect(await failure(openCompany(actor, { id: newId(), reason }))).toMatchObject({ code: "not_found" });
  });
});

describe("companies", () => {
  it("are listed with their people, found by name, and filtered by status", async () => {
    const { actor } = await signedIn("developer");
    await made.employee(company);
    await made.employee(company, { archivedAt: new Date() });
    const found = await listCompanies(actor, companiesQuery.parse({ q: company.slug }));
    expect(found.rows).toMatchObject([{ id: company.id, people: 1, lastPunchAt: null, status: "active" }]);
    const none = await listCompanies(actor, companiesQuery.parse({ q: company.slug, status: "suspended" }));
    expect(none.rows).toEqual([]);
    expect(await listCompanies(actor, companiesQuery.parse({ q: "%" }))).toMatchObject({ rows: [] });
    expect(await findCompany(actor, company.id)).toMatchObject({ settings: { currency: "EUR" } });
    expect(await failure(findCompany(actor, newId()))).toMatchObject({ code: "not_found" });
  });

  it("are made with their owner, who is invited by mail", async () => {
    const { actor } = await signedIn("administrator");
    const input = { name: "Casa Bellini", slug: "casa-bellini", zone: "Europe/Rome", currency: "EUR" };
    const owner = { ownerName: "Bea Bellini", ownerEmail: "bea@example.com" };
    const { id } = await addCompany(actor, { ...input, ...owner, reason });
    expect((await trail(id)).map((entry) => entry.act)).toEqual([
      "company.create",
      "employee.add",
      "employee.invite",
    ]);
    const mails = await listMails(actor, outboxQuery.parse({}));
    expect(mails.rows[0]).toMatchObject({ to: "bea@example.com", kind: "invitation", status: "queued" });
    expect(await failure(addCompany(actor, { ...input, ...owner, reason }))).toMatchObject({
      fields: { slug: expect.anything() },
    });
  });

  it("that are suspended let nobody in, and are whole again when restored", async () => {
    const { actor } = await signedIn("administrator");
    const [user, employee] = [await made.user(), await made.employee(company, { role: "owner" })];
    await made.membership(user, employee);
    const { secret } = await made.session(user);
    const memberships = async () => (await findSession(secret))?.memberships.length;
    const token = `${tokenPrefix}${"t".repeat(43)}`;
    const kept = { id: newId(), kind: "api_token", companyId: company.id, name: "Terminal", role: "manager" };
    const expiresAt = new Date(Date.now() + 3_600_000);
    await made.write("credentials", { ...kept, secretHash: secretHash(token), expiresAt });
    expect(await memberships()).toBe(1);
    expect(await findToken(token)).not.toBeNull();
    await setCompanyStatus(actor, { id: company.id, reason }, "suspended");
    expect(await memberships()).toBe(0);
    expect(await findToken(token)).toBeNull();
    const again = await failure(setCompanyStatus(actor, { id: company.id, reason }, "suspended"));
    expect(again).toMatchObject({ code: "conflict" });
    await setCompanyStatus(actor, { id: company.id, reason }, "active");
    expect(await memberships()).toBe(1);
    expect(await findToken(token)).not.toBeNull();
    expect((await trail(company.id)).map((entry) => entry.act)).toEqual([
      "company.suspend",
      "company.restore",
    ]);
  });
});

describe("users", () => {
  it("are listed without anything secret", async () => {
    const { actor, user } = await signedIn("developer");
    const { rows } = await listUsers(actor, usersQuery.parse({ q: user.email }));
    expect(rows).toEqual([
      {
        id: user.id,
        name: user.displayName,
        email: user.email,
        platformRole: "developer",
        status: "active",
        companies: [],
        sessions: 1,
        lastSeenAt: expect.any(String),
      },
    ]);
  });

  it("are signed out everywhere at once, or locked until they are unlocked", async () => {
    const { actor } = await signedIn("administrator");
    const user = await made.user();
    const [one, two] = [await made.session(user), await made.session(user)];
    expect(await endUserSessions(actor, { id: user.id, reason })).toEqual({ ended: 2 });
    expect(await findSession(one.secret)).toBeNull();
    const three = await made.session(user);
    await setUserStatus(actor, { id: user.id, reason }, "locked");
    expect(await findSession(three.secret)).toBeNull();
    await setUserStatus(actor, { id: user.id, reason }, "active");
    for (const { secret } of [two, three]) expect(await findSession(secret)).toBeNull();
    const fresh = await made.session(user);
    expect(await findSession(fresh.secret)).not.toBeNull();
  });

  it("never lock themselves out, and one administrator always stays", async () => {
    await made.owner.query("UPDATE users SET platform_role = NULL WHERE platform_role = 'administrator'");
    const [one, two] = [await signedIn("administrator"), await signedIn("administrator")];
    const lock = (by: Person, whom: Person) =>
      setUserStatus(by.actor, { id: whom.user.id, reason }, "locked");
    expect(await failure(lock(one, one))).toMatchObject({ code: "conflict" });
    const both = await Promise.all([failure(lock(one, two)), failure(lock(two, one))]);
    expect(both.filter((refused) => refused === null)).toHaveLength(1);
  });
});

describe("mail", () => {
  const mail = async (values: object) => {
    const row = {
      id: newId(),
      toAddress: "a@example.com",
      kind: "invitation",
      subject: "Join",
      text: "link",
      ...values,
    };
    return (await made.write("mail_messages", row)).id;
  };

  it("is read only with a trace, and sent again when asked", async () => {
    const { actor } = await signedIn("administrator");
    const id = await mail({ status: "failed", attempts: 6, lastError: "refused" });
    const { rows } = await listMails(actor, outboxQuery.parse({ status: "failed" }));
    expect(rows).toMatchObject([{ id, attempts: 6, lastError: "refused" }]);
    expect(JSON.stringify(rows)).not.toContain("link");
    expect(await readMail(actor, id)).toMatchObject({ text: "link" });
    expect((await platformTrail()).at(-1)).toMatchObject({ act: "outbox.read", subject_id: id });
    await sendAgain(actor, { id, reason });
    const [row] = (await made.owner.query("SELECT status, attempts FROM mail_messages WHERE id = $1", [id]))
      .rows;
    expect(row).toEqual({ status: "queued", attempts: 0 });
    expect(await failure(sendAgain(actor, { id, reason }))).toMatchObject({ code: "conflict" });
  });

  it("is discarded as long as it was not sent, and stays to be read", async () => {
    const { actor } = await signedIn("administrator");
    const id = await mail({ status: "failed", attempts: 6, lastError: "refused" });
    expect(await findMailState(actor)).toMatchObject({
      server: null,
      failed: 1,
      lastError: { to: "a@example.com", error: "refused" },
    });
    await discardMail(actor, { id, reason });
    expect((await listMails(actor, outboxQuery.parse({ status: "discarded" }))).rows).toMatchObject([{ id }]);
    expect(await failure(discardMail(actor, { id, reason }))).toMatchObject({ code: "conflict" });
    const sent = await mail({ status: "sent", sentAt: new Date() });
    expect(await failure(discardMail(actor, { id: sent, reason }))).toMatchObject({ code: "conflict" });
    expect((await findMailState(actor)).lastSentAt).not.toBeNull();
    expect(await failure(discardMail(actor, { id: newId(), reason }))).toMatchObject({ code: "not_found" });
  });
});

it("shows the platform's trail by act, newest first", async () => {
  const { actor } = await signedIn("developer");
  await openCompany(actor, { id: company.id, reason });
  const { rows } = await listPlatformAudit(actor, platformAuditQuery.parse({ act: "companies.open" }));
  expect(rows[0]).toMatchObject({ subjectId: company.id, reason, actorName: actor.name });
});

describe("a developer reads and changes nothing", () => {
  const target = () => ({ id: company.id, reason });
  const input = {
    name: "N",
    slug: "n-n",
    zone: "UTC",
    currency: "EUR",
    ownerName: "O",
    ownerEmail: "o@example.com",
    reason,
  };
  it.each<[string, (actor: PlatformActor) => Promise<unknown>]>([
    ["add a company", (actor) => addCompany(actor, input)],
    ["suspend one", (actor) => setCompanyStatus(actor, target(), "suspended")],
    ["end sessions", (actor) => endUserSessions(actor, target())],
    ["lock a user", (actor) => setUserStatus(actor, target(), "locked")],
    ["see the outbox", (actor) => listMails(actor, outboxQuery.parse({}))],
    ["read a mail", (actor) => readMail(actor, newId())],
    ["send a mail again", (actor) => sendAgain(actor, target())],
    ["discard a mail", (actor) => discardMail(actor, target())],
    ["start a job", (actor) => runNow(actor, { name: "seal-audit", reason })],
    ["try a run again", (actor) => retryRun(actor, { name: "seal-audit", id: newId(), reason })],
    ["try all runs again", (actor) => retryAllRuns(actor, { name: "seal-audit", reason })],
    ["cancel a run", (actor) => cancelRun(actor, { name: "seal-audit", id: newId(), reason })],
    ["end one session", (actor) => endUserSession(actor, { ...target(), session: newId() })],
    ["send a link for a new password", (actor) => sendPasswordReset(actor, target())],
    ["give a role", (actor) => setPlatformRole(actor, { ...target(), role: "developer" })],
    ["have a ledger proven", (actor) => askForProof(actor, target())],
    ["lift a block", (actor) => liftBlock(actor, { network: "192.0.2.1", reason })],
    [
      "switch a feature",
      (actor) => switchFeature(actor, { feature: "search", companyId: null, to: "off", reason }),
    ],
  ])("cannot %s", async (_what, attempt) => {
    const { actor } = await signedIn("developer");
    expect(await failure(attempt(actor))).toMatchObject({ code: "forbidden" });
  });
});
