import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Employee, User } from "#lib/db/generated/client.ts";
import { actorOf, type Records, records, visitorOf } from "#lib/testing/records.ts";
import { acceptAsNew, lookAtInvitation } from "./accept-invitation.ts";
import { inviteEmployee, listInvitations } from "./invitations.ts";

const browser = {
  context: { requestId: "r", address: "192.0.2.1", device: null },
  deviceSecret: null,
  sessionSecret: null,
};
let rows: Records;
let company: Company;
let user: User;
let inviter: Employee;
let invitee: Employee;
let count = 0;

beforeAll(async () => {
  rows = await records();
  company = await rows.company();
});
beforeEach(async () => {
  user = await rows.user();
  inviter = await rows.employee(company, { role: "manager" });
  await rows.membership(user, inviter);
  invitee = await rows.employee(company, { role: "viewer" });
});
afterAll(async () => {
  await rows.end();
  await closeClients();
});

const change = (employee: Employee, sets: string) =>
  rows.owner.query(`UPDATE employees SET ${sets} WHERE id = $1`, [employee.id]);

/** A link that `actor` sends to the invitee. */
async function link(actor: CompanyActor = actorOf(company, inviter, { userId: user.id })): Promise<string> {
  count += 1;
  const made = await inviteEmployee(actor, { employeeId: invitee.id, email: `chosen${count}@example.test` });
  return made.link.split("/").at(-1) ?? "";
}
const join = (secret: string) =>
  acceptAsNew(secret, { name: "Somebody", password: "tulip anchor seven" }, browser);

it.each([
  ["has left", () => change(inviter, "archived_at = now()")],
  ["has a lower role", () => change(inviter, "role = 'employee'")],
  ["is locked", () => rows.owner.query("UPDATE users SET status = 'locked' WHERE id = $1", [user.id])],
  ["may not give what the person has become", () => change(invitee, "role = 'owner'")],
])("the link of somebody who %s lets nobody in", async (_why, happen) => {
  const secret = await link();
  const owner = actorOf(company, inviter, { role: "owner" });
  const listed = async () => (await listInvitations(owner, invitee.id)).map(({ state }) => state);
  expect([(await lookAtInvitation(secret)).state, await listed()]).toEqual(["open", ["open"]]);
  await happen();
  expect(await listed()).toEqual([]);
  expect(await lookAtInvitation(secret)).toEqual({ state: "revoked" });
  await expect(join(secret)).rejects.toMatchObject({ code: "gone" });
  const { rows: members } = await rows.owner.query("SELECT FROM memberships WHERE employee_id = $1", [
    invitee.id,
  ]);
  expect(members).toEqual([]);
});

it("it lets in whoever could still be invited, also by one with another role, or of the platform", async () => {
  const secret = await link();
  await change(inviter, "role = 'owner'");
  await change(invitee, "role = 'manager'");
  await join(secret);

  invitee = await rows.employee(company, { role: "owner" });
  const administrator = await rows.user({ platformRole: "administrator" });
  const visit = await link({ ...visitorOf(company, "administrator"), userId: administrator.id });
  await join(visit);
  invitee = await rows.employee(company, { role: "employee" });
  const other = await link({ ...visitorOf(company, "administrator"), userId: administrator.id });
  await rows.owner.query("UPDATE users SET platform_role = NULL WHERE id = $1", [administrator.id]);
  await expect(join(other)).rejects.toMatchObject({ code: "gone" });
});
