import { afterAll, beforeAll, expect, it } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { mayWithSecret } from "./may-with-secret.ts";
import type { Role } from "./permissions.ts";

let made: Records;
let company: Company;
let other: Company;

beforeAll(async () => {
  made = await records();
  [company, other] = [await made.company(), await made.company()];
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

const may = (secret: string | null, { slug }: { slug: string } = company) =>
  mayWithSecret(secret, slug, "import.run");

async function member(role: Role) {
  const user = await made.user();
  await made.membership(user, await made.employee(company, { role }));
  return made.session(user);
}

it("is asked of the role in that company and no other", async () => {
  const { secret, id } = await member("manager");
  expect(await may(secret)).toBe(true);
  expect(await may(secret, other)).toBe(false);
  expect(await may(secret, { slug: "no-such-company" })).toBe(false);
  expect(await may((await member("payroll_clerk")).secret)).toBe(false);
  expect(await may((await member("employee")).secret)).toBe(false);
  for (const nobody of [null, "", "made-up"]) expect(await may(nobody)).toBe(false);
  await made.owner.query("UPDATE sessions SET ended_at = now() WHERE id = $1", [id]);
  expect(await may(secret)).toBe(false);
});

it("people of the platform may while they visit", async () => {
  const user = await made.user({ platformRole: "administrator" });
  const { secret, id: sessionId } = await made.session(user);
  expect(await may(secret)).toBe(false);
  const visit = { userId: user.id, sessionId, companyId: company.id, reason: "They called" };
  await made.write("company_openings", {
    ...{ id: newId(), ...visit },
    expiresAt: new Date(Date.now() + 3_600_000),
  });
  expect([await may(secret), await may(secret, other)]).toEqual([true, false]);
});
