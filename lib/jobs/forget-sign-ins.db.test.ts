import { afterAll, beforeAll, expect, it } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { forgetSignInsJob } from "./forget-sign-ins.ts";

let rows: Records;
beforeAll(async () => {
  rows = await records();
});
afterAll(async () => {
  await rows.end();
  await closeClients();
});

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

it("deletes what nothing can use any more, and keeps the rest", async () => {
  const user = await rows.user();
  const company = await rows.company();
  for (const days of [1, 3]) {
    await rows.write("sign_in_throttles", { key: `k${days}`, failures: 1, lastFailureAt: daysAgo(days) });
  }
  const old = await rows.session(user, { expiresAt: daysAgo(91) });
  const recent = await rows.session(user, { expiresAt: daysAgo(89) });
  const visited = await rows.session(user, { expiresAt: daysAgo(91) });
  const visit = { userId: user.id, sessionId: visited.id, companyId: company.id, reason: "A test" };
  await rows.write("company_openings", { id: newId(), ...visit, expiresAt: daysAgo(91) });
  for (const days of [89, 91]) {
    const [lastAt, firstAt, blockedUntil] = [daysAgo(days), daysAgo(days), daysAgo(days)];
    const block = { network: `192.0.2.${days}`, times: 1, reason: "A test" };
    await rows.write("blocked_addresses", { ...block, firstAt, lastAt, blockedUntil });
  }
  expect(await forgetSignInsJob.run({}, new AbortController().signal)).toEqual({
    throttles: 1,
    sessions: 1,
    links: 0,
    devices: 0,
    blocks: 1,
  });
  const { rows: left } = await rows.owner.query("SELECT id FROM sessions");
  const ids = left.map(({ id }) => id);
  expect(ids.sort()).toEqual([recent.id, visited.id].sort());
  expect(ids).not.toContain(old.id);
});
