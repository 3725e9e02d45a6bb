import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolver } from "#lib/access/resolver.ts";
import { findSession } from "#lib/access/session.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Employee } from "#lib/db/generated/client.ts";
import { newBrowser } from "#lib/testing/browser.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { acceptAsKnown, acceptAsNew, acceptSignedIn, lookAtInvitation } from "./accept-invitation.ts";
import { inviteEmployee, listInvitations, revokeInvitation } from "./invitations.ts";
import { hashPassword } from "./password-hash.ts";
import { beginSession } from "./sessions.ts";

const password = "tulip anchor seven";
let rows: Records;
let company: Company;
let other: Company;
let owner: Employee;

beforeAll(async () => {
  rows = await records();
  company = await rows.company({ name: "Harbour Lane" });
  other = await rows.company({ name: "Other" });
  owner = await rows.employee(company, { name: "Niamh", role: "owner" });
});
afterAll(async () => {
  await rows.end();
  await closeClients();
});

const secretOf = (link: string) => link.split("/").at(-1) ?? "";
const boss = () => actorOf(company, owner);

let count = 0;
/** An employee and an address nobody has. */
async function invited(values: Partial<Employee> = {}) {
  count += 1;
  const employee = await rows.employee(company, values);
  const email = `invited${count}@example.test`;
  const { id, link } = await inviteEmployee(boss(), { employeeId: employee.id, email });
  return { employee, email, id, secret: secretOf(link) };
}
const joinAs = (secret: string) => acceptAsNew(secret, { name: "Aoife", password }, newBrowser());
const members = (employee: Employee) =>
  resolver().membership.findMany({ where: { employeeId: employee.id, endedAt: null } });

describe("inviting", () => {
  it("mails a link and leaves an entry; the app role never sees the secret again", async () => {
    const { employee, email, secret } = await invited({ name: "Aoife Brennan" });
    const mail = await resolver().mailMessage.findFirstOrThrow({ where: { toAddress: email } });
    expect(mail).toMatchObject({ kind: "invitation", status: "queued", companyId: company.id });
    expect(mail.text).toContain(`/invitation/${secret}`);
    const { rows: entries } = await rows.owner.query(
      "SELECT act, after FROM audit_entries e JOIN audit_details d ON d.entry_id = e.id WHERE e.subject_id = $1",
      [employee.id],
    );
    expect(entries).toMatchObject([{ act: "employee.invite", after: { email } }]);
    expect(JSON.stringify(entries)).not.toContain(secret);
  });

  it("is for those who may, and for nobody above them", async () => {
    const employee = await rows.employee(company);
    const asked = { employeeId: employee.id, email: "x@example.test" };
    for (const role of ["employee", "supervisor", "payroll_clerk", "viewer"] as const) {
      const actor = actorOf(company, owner, { role });
      await expect(inviteEmployee(actor, asked)).rejects.toMatchObject({ code: "forbidden" });
      expect(await listInvitations(actor)).toEqual([]);
    }
    const vacant = await rows.employee(company, { role: "owner" });
    const manager = actorOf(company, owner, { role: "manager" });
    await expect(inviteEmployee(manager, { ...asked, employeeId: vacant.id })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("is taken back by nobody below the person either", async () => {
    const { id, secret } = await invited({ role: "owner" });
    const manager = actorOf(company, owner, { role: "manager" });
    await expect(revokeInvitation(manager, { id })).rejects.toMatchObject({ code: "forbidden" });
    expect((await lookAtInvitation(secret)).state).toBe("open");
  });

  it("carries no web address in a name to whoever is invited", async () => {
    const plain = await rows.employee(company);
    const loud = await rows.employee(company, { name: "Win at https://prize.example" });
    const refused = { code: "invalid", fields: { email: [expect.any(String)] } };
    const to = { email: "victim@example.test" };
    await expect(inviteEmployee(boss(), { ...to, employeeId: loud.id })).rejects.toMatchObject(refused);
    const shop = { ...boss(), company: { ...boss().company, name: "www.prize.example" } };
    await expect(inviteEmployee(shop, { ...to, employeeId: plain.id })).rejects.toMatchObject(refused);
    expect(await resolver().mailMessage.count({ where: { toAddress: to.email } })).toBe(0);
  });

  it("does not fill anybody's letter box", async () => {
    const { employee, email } = await invited();
    const again = () => inviteEmployee(boss(), { employeeId: employee.id, email });
    for (let tries = 0; tries < 2; tries += 1) await again();
    await expect(again()).rejects.toMatchObject({ code: "rate_limited" });
    expect(await resolver().mailMessage.count({ where: { toAddress: email } })).toBe(3);
  });

  it("ends at the company's edge", async () => {
    const stranger = await rows.employee(other);
    const asked = { employeeId: stranger.id, email: "x@example.test" };
    await expect(inviteEmployee(boss(), asked)).rejects.toMatchObject({ code: "not_found" });
    const theirs = actorOf(other, await rows.employee(other, { role: "owner" }));
    const { id, secret } = await invited();
    await expect(revokeInvitation(theirs, { id })).rejects.toMatchObject({ code: "not_found" });
    expect(await listInvitations(theirs)).toEqual([]);
    expect((await lookAtInvitation(secret)).state).toBe("open");
  });

  it("replaces the invitation before, lists it and takes it back", async () => {
    const { employee, email, secret } = await invited();
    const again = await inviteEmployee(boss(), { employeeId: employee.id, email });
    expect(await lookAtInvitation(secret)).toEqual({ state: "revoked" });
    expect(await listInvitations(boss(), employee.id)).toMatchObject([
      { id: again.id, email, state: "open" },
    ]);
    await revokeInvitation(boss(), { id: again.id });
    expect(await listInvitations(boss(), employee.id)).toEqual([]);
    await expect(joinAs(secretOf(again.link))).rejects.toMatchObject({ code: "gone" });
    await expect(revokeInvitation(boss(), { id: again.id })).rejects.toMatchObject({ code: "conflict" });
  });

  it("refuses archived people and those who have an account", async () => {
    const archived = await rows.employee(company, { archivedAt: new Date() });
    const asked = { employeeId: archived.id, email: "x@example.test" };
    await expect(inviteEmployee(boss(), asked)).rejects.toMatchObject({
      fields: { email: [expect.any(String)] },
    });
    const { employee, email, secret } = await invited();
    await joinAs(secret);
    await expect(inviteEmployee(boss(), { employeeId: employee.id, email })).rejects.toMatchObject({
      fields: { email: [expect.any(String)] },
    });
  });
});

describe("accepting", () => {
  it("makes an account and a session in that company", async () => {
    const { employee, email, secret } = await invited();
    expect(await lookAtInvitation(secret)).toEqual({
      state: "open",
      companyName: "Harbour Lane",
      employeeName: employee.name,
      email,
      hasAccount: false,
    });
    const started = await joinAs(secret);
    const session = await findSession(started.secret);
    expect(session).toMatchObject({ user: { email, name: "Aoife" }, currentCompanyId: company.id });
    expect(session?.memberships).toMatchObject([{ employeeId: employee.id, role: "employee" }]);
  });

  it("works once, also twice at the same moment", async () => {
    const { employee, secret } = await invited();
    const both = await Promise.allSettled([joinAs(secret), joinAs(secret)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "gone" } });
    expect(await members(employee)).toHaveLength(1);
    expect(await lookAtInvitation(secret)).toEqual({ state: "used" });
  });

  it("expires after a week", async () => {
    const { id, secret } = await invited();
    const row = await resolver().credential.findUniqueOrThrow({ where: { id } });
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(7 * 86_400_000);
    await resolver().credential.updateMany({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await lookAtInvitation(secret)).toEqual({ state: "expired" });
    await expect(joinAs(secret)).rejects.toMatchObject({ code: "gone" });
  });

  it("dies with the person's archiving", async () => {
    const { employee, secret } = await invited();
    await rows.owner.query("UPDATE employees SET archived_at = now() WHERE id = $1", [employee.id]);
    expect(await lookAtInvitation(secret)).toEqual({ state: "revoked" });
    await expect(joinAs(secret)).rejects.toMatchObject({ code: "gone" });
    expect(await members(employee)).toEqual([]);
  });

  it("asks a known address for its password", async () => {
    const { employee, email, secret } = await invited();
    const user = await rows.user({ email, passwordHash: await hashPassword(password) });
    expect(await lookAtInvitation(secret)).toMatchObject({ hasAccount: true });
    await expect(joinAs(secret)).rejects.toMatchObject({ code: "conflict" });
    await expect(acceptAsKnown(secret, "wrong", newBrowser())).rejects.toMatchObject({
      code: "unauthenticated",
    });
    await acceptAsKnown(secret, password, newBrowser());
    expect(await members(employee)).toMatchObject([{ userId: user.id }]);
  });

  it("takes the account that is signed in, with an address of its own", async () => {
    const { employee, secret } = await invited();
    const user = await rows.user();
    const elsewhere = await rows.employee(other);
    await rows.membership(user, elsewhere);
    const { secret: cookie } = await beginSession({ id: user.id, name: user.displayName }, newBrowser(), {
      keep: false,
      way: "password",
    });
    await acceptSignedIn(secret, (await findSession(cookie))!, newBrowser().context);
    const session = await findSession(cookie);
    expect(session?.memberships.map((one) => one.employeeId).sort()).toEqual(
      [employee.id, elsewhere.id].sort(),
    );
    expect(session?.currentCompanyId).toBe(company.id);
  });

  it("ties one account to one person of a company", async () => {
    const [first, second] = [await invited(), await invited()];
    const started = await joinAs(first.secret);
    const session = (await findSession(started.secret))!;
    await expect(acceptSignedIn(second.secret, session, newBrowser().context)).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await lookAtInvitation(second.secret)).state).toBe("open");
  });

  it("ties again whose tie had ended", async () => {
    const { employee, email, secret } = await invited();
    await joinAs(secret);
    await rows.owner.query("UPDATE memberships SET ended_at = now() WHERE employee_id = $1", [employee.id]);
    const again = await inviteEmployee(boss(), { employeeId: employee.id, email });
    await acceptAsKnown(secretOf(again.link), password, newBrowser());
    expect(await members(employee)).toHaveLength(1);
  });

  it("leaves an entry in the company's trail", async () => {
    const { employee, secret } = await invited();
    await joinAs(secret);
    const { rows: entries } = await rows.owner.query(
      "SELECT act FROM audit_entries WHERE subject_id = $1 ORDER BY id",
      [employee.id],
    );
    expect(entries.map(({ act }) => act)).toEqual(["employee.invite", "employee.invitation-accept"]);
  });
});
