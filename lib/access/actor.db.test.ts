import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { client, closeClients } from "#lib/db/client.ts";
import type { Company, User } from "#lib/db/generated/client.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { companyActor, currentActor, platformActor } from "./actor.ts";
import { findSession, isSignedIn, type Session } from "./session.ts";

let made: Records;
const here = { requestId: "r", address: null, device: null };

beforeAll(async () => {
  made = await records();
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

/** A user who is an employee of these companies, signed in. */
async function member(...companies: Company[]) {
  const user = await made.user();
  const employees = [];
  for (const company of companies) {
    const employee = await made.employee(company, { role: "viewer" });
    await made.membership(user, employee);
    employees.push(employee);
  }
  const { secret, id } = await made.session(user);
  return { user, employees, secret, sessionId: id };
}

const signedIn = async (secret: string): Promise<Session> => (await findSession(secret))!;
const change = (text: string, values: unknown[]) => made.owner.query(text, values);

describe("findSession", () => {
  it("knows a live session and where its user belongs", async () => {
    const [one, two] = [await made.company({ name: "Alpha" }), await made.company({ name: "Beta" })];
    const { secret, user, employees } = await member(two, one);
    expect(await findSession(secret)).toMatchObject({
      user: { id: user.id, email: user.email, platformRole: null },
      memberships: [
        { company: { slug: "alpha" }, employeeId: employees[1]!.id, role: "viewer" },
        { company: { slug: "beta" }, employeeId: employees[0]!.id, role: "viewer" },
      ],
    });
  });

  it.each(["", "nonsense", "x".repeat(5000), "\u0000"])("knows no session for %j", async (secret) => {
    expect(await findSession(secret)).toBeNull();
  });

  it("keeps no secret: a copied row signs nobody in", async () => {
    const { secret } = await member(await made.company());
    const { rows } = await made.owner.query("SELECT * FROM sessions");
    expect(JSON.stringify(rows)).not.toContain(secret);
    for (const row of rows)
      expect(await findSession(Buffer.from(row.secret_hash).toString("hex"))).toBeNull();
  });

  it.each([
    ["ended", "UPDATE sessions SET ended_at = now() WHERE id = $1"],
    ["expired", "UPDATE sessions SET expires_at = now() - interval '1 second' WHERE id = $1"],
    [
      "of a locked user",
      "UPDATE users SET status = 'locked' WHERE id = (SELECT user_id FROM sessions WHERE id = $1)",
    ],
  ])("a session %s is dead at once", async (_why, text) => {
    const { secret, sessionId } = await member(await made.company());
    expect(await findSession(secret)).not.toBeNull();
    expect(await isSignedIn(secret)).toBe(true);
    await change(text, [sessionId]);
    expect(await findSession(secret)).toBeNull();
    expect(await isSignedIn(secret)).toBe(false);
  });

  it.each([
    ["has ended", "UPDATE memberships SET ended_at = now() WHERE company_id = $1"],
    ["is of an archived employee", "UPDATE employees SET archived_at = now() WHERE company_id = $1"],
    ["is in a suspended company", "UPDATE companies SET status = 'suspended' WHERE id = $1"],
    ["is in an archived company", "UPDATE companies SET status = 'archived' WHERE id = $1"],
  ])("a membership that %s counts no more", async (_why, text) => {
    const [company, other] = [await made.company(), await made.company()];
    const { secret } = await member(company, other);
    await change(text, [company.id]);
    const session = await signedIn(secret);
    expect(session.memberships.map((one) => one.company.id)).toEqual([other.id]);
    await expect(companyActor(session, company.slug, here)).rejects.toMatchObject({ status: 404 });
  });
});

describe("companyActor", () => {
  it("is the employee in their company, with the role they have there", async () => {
    const company = await made.company();
    const { secret, employees, user } = await member(company);
    expect(await companyActor(await signedIn(secret), company.slug, here)).toMatchObject({
      kind: "company",
      company: { id: company.id },
      userId: user.id,
      employeeId: employees[0]!.id,
      name: employees[0]!.name,
      role: "viewer",
      reason: null,
    });
  });

  it("another company answers like one that is not there", async () => {
    const [company, other] = [await made.company(), await made.company()];
    const session = await signedIn((await member(company)).secret);
    const answer = (slug: string) => companyActor(session, slug, here).catch((error) => error);
    expect(await answer(other.slug)).toEqual(await answer("no-such-company"));
    expect(await answer(other.slug)).toMatchObject({ code: "not_found" });
    for (const slug of ["", "%", "constructor", company.id, company.slug.toUpperCase()])
      expect(await answer(slug), slug).toMatchObject({ code: "not_found" });
  });
});

describe("platform people", () => {
  async function platformPerson(role: "administrator" | "developer") {
    const user: User = await made.user({ platformRole: role });
    const { secret, id } = await made.session(user);
    return { user, session: await signedIn(secret), sessionId: id };
  }
  const visit = (user: User, sessionId: string, company: Company, values: object = {}) =>
    made.write("company_openings", {
      id: made.make.random.id(new Date()),
      userId: user.id,
      sessionId,
      companyId: company.id,
      reason: "They called",
      expiresAt: new Date(Date.now() + 3_600_000),
      ...values,
    });

  it("see no company before they have opened it with a reason", async () => {
    const company = await made.company();
    const { user, session, sessionId } = await platformPerson("administrator");
    await expect(companyActor(session, company.slug, here)).rejects.toMatchObject({ status: 404 });
    await visit(user, sessionId, company);
    expect(await companyActor(session, company.slug, here)).toMatchObject({
      role: "administrator",
      employeeId: null,
      reason: "They called",
    });
  });

  it.each([
    ["is over", { expiresAt: new Date(Date.now() - 1000) }],
    ["was ended", { endedAt: new Date() }],
  ])("a visit that %s opens nothing", async (_why, values) => {
    const company = await made.company();
    const { user, session, sessionId } = await platformPerson("developer");
    await visit(user, sessionId, company, values);
    await expect(companyActor(session, company.slug, here)).rejects.toMatchObject({ status: 404 });
  });

  it("a visit belongs to the session that opened it and to one company", async () => {
    const [company, other] = [await made.company(), await made.company()];
    const first = await platformPerson("administrator");
    const second = await platformPerson("administrator");
    await visit(first.user, first.sessionId, company);
    await expect(companyActor(second.session, company.slug, here)).rejects.toMatchObject({ status: 404 });
    await expect(companyActor(first.session, other.slug, here)).rejects.toMatchObject({ status: 404 });
  });

  it("the visit of somebody who lost the platform role opens nothing", async () => {
    const company = await made.company();
    const { user, sessionId, session } = await platformPerson("administrator");
    await visit(user, sessionId, company);
    await expect(
      companyActor({ ...session, user: { ...session.user, platformRole: null } }, company.slug, here),
    ).rejects.toMatchObject({ status: 404 });
  });

  it("the console is there for them alone", async () => {
    const { session } = await platformPerson("developer");
    expect(platformActor(session, here)).toMatchObject({ kind: "platform", role: "developer" });
    const { secret } = await member(await made.company());
    const ordinary = await signedIn(secret);
    expect(() => platformActor(ordinary, here)).toThrow(expect.objectContaining({ status: 404 }));
  });
});

describe("currentActor", () => {
  it("is in the company chosen last, else in the first", async () => {
    const [one, two] = [await made.company(), await made.company()];
    const { secret, sessionId } = await member(one, two);
    expect((await currentActor(await signedIn(secret), here)).company.id).toBe(one.id);
    await change("UPDATE sessions SET company_id = $2 WHERE id = $1", [sessionId, two.id]);
    expect((await currentActor(await signedIn(secret), here)).company.id).toBe(two.id);
  });

  it("never stays in a company one has left or never was in", async () => {
    const [one, stranger] = [await made.company(), await made.company()];
    const { secret, sessionId } = await member(one);
    await change("UPDATE sessions SET company_id = $2 WHERE id = $1", [sessionId, stranger.id]);
    expect((await currentActor(await signedIn(secret), here)).company.id).toBe(one.id);
  });

  it("says so to somebody who is an employee nowhere", async () => {
    const { secret } = await member();
    await expect(currentActor(await signedIn(secret), here)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("the resolver", () => {
  it("reads no time, no customers and no audit trail", async () => {
    const resolver = client("resolver");
    const tries = [
      resolver.punch.findMany(),
      resolver.clockIn.findMany(),
      resolver.customer.findMany(),
      resolver.auditEntry.findMany(),
      resolver.import.findMany(),
    ];
    for (const result of await Promise.allSettled(tries)) expect(result.status).toBe("rejected");
  });
});
