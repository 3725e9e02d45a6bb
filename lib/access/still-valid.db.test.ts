import { afterAll, beforeAll, expect, it } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { companyActor } from "./actor.ts";
import { findSession } from "./session.ts";
import { stillValid } from "./still-valid.ts";

let made: Records;
const here = { requestId: "r", address: null, device: null };

beforeAll(async () => {
  made = await records();
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

/** A member or a visiting administrator who listens to a company of their own, and the ids to change about them. */
async function listener(kind: "member" | "visitor") {
  const company = await made.company();
  const user = await made.user(kind === "visitor" ? { platformRole: "administrator" } : {});
  const { secret, id: sessionId } = await made.session(user);
  if (kind === "member") await made.membership(user, await made.employee(company, { role: "manager" }));
  else {
    const id = made.make.random.id(new Date());
    const visit = { id, userId: user.id, sessionId, companyId: company.id, reason: "They called" };
    await made.write("company_openings", { ...visit, expiresAt: new Date(Date.now() + 3_600_000) });
  }
  const actor = await companyActor((await findSession(secret))!, company.slug, here);
  return { actor, user: user.id, session: sessionId, company: company.id };
}

const both = [
  ["their session ends", "session", "UPDATE sessions SET ended_at = now() WHERE id = $1"],
  ["they are locked", "user", "UPDATE users SET status = 'locked' WHERE id = $1"],
  ["the company is suspended", "company", "UPDATE companies SET status = 'suspended' WHERE id = $1"],
] as const;

it.each([
  ...both.map((one) => ["member", ...one] as const),
  ...both.map((one) => ["visitor", ...one] as const),
  [
    "member",
    "they have another role",
    "company",
    "UPDATE employees SET role = 'viewer' WHERE company_id = $1",
  ],
  ["member", "they leave", "company", "UPDATE memberships SET ended_at = now() WHERE company_id = $1"],
  [
    "visitor",
    "the visit ends",
    "company",
    "UPDATE company_openings SET ended_at = now() WHERE company_id = $1",
  ],
  [
    "visitor",
    "they are a developer only",
    "user",
    "UPDATE users SET platform_role = 'developer' WHERE id = $1",
  ],
] as const)("a %s listens until %s", async (kind, _when, what, text) => {
  const one = await listener(kind);
  expect(await stillValid(one.actor)).toBe(true);
  await made.owner.query(text, [one[what]]);
  expect(await stillValid(one.actor)).toBe(false);
});
