import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { failure } from "#lib/testing/failure.ts";
import { platformTrail } from "#lib/testing/platform-people.ts";
import { platformPerson, type Records, records } from "#lib/testing/records.ts";
import { blockedQuery, liftBlock, listBlocked } from "./blocked.ts";

const administrator = platformPerson("administrator");
const developer = platformPerson("developer");
const reason = "Ticket 4711";
const minutes = (count: number) => new Date(Date.now() + count * 60_000);
let made: Records;

beforeAll(async () => {
  made = await records();
  const row = { times: 2, reason: "Sign-ins", firstAt: minutes(-90), lastAt: minutes(-5) };
  await made.write("blocked_addresses", { ...row, network: "198.51.100.23", blockedUntil: minutes(60) });
  await made.write("blocked_addresses", { ...row, network: "2001:db8:1:2::/64", blockedUntil: minutes(10) });
  await made.write("blocked_addresses", { ...row, network: "192.0.2.77", blockedUntil: minutes(-1) });
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

const networks = async (query: object) =>
  (await listBlocked(developer, blockedQuery.parse(query))).rows
    .map(({ network, state }) => `${network} ${state}`)
    .sort();

describe("blocked addresses", () => {
  it("are listed as long as they are kept out, and all that are remembered when asked for", async () => {
    expect(await networks({})).toEqual(["198.51.100.23 blocked", "2001:db8:1:2::/64 blocked"]);
    expect(await networks({ state: "all" })).toContain("192.0.2.77 over");
    expect(await networks({ q: "2001:" })).toEqual(["2001:db8:1:2::/64 blocked"]);
    expect((await listBlocked(developer, blockedQuery.parse({ q: "2001:" }))).now).toBe(2);
  });

  it("are let in again for a reason, once, and stay remembered", async () => {
    const network = "198.51.100.23";
    expect(await failure(liftBlock(developer, { network, reason }))).toMatchObject({ code: "forbidden" });
    await liftBlock(administrator, { network, reason });
    expect(await networks({})).toEqual(["2001:db8:1:2::/64 blocked"]);
    const all = await listBlocked(developer, blockedQuery.parse({ state: "all", q: network }));
    expect(all.rows).toMatchObject([{ state: "lifted", liftedBy: administrator.name, times: 2 }]);
    expect((await platformTrail(made)).at(-1)).toMatchObject({
      act: "blocked.edit",
      subject_id: network,
      reason,
    });
    expect(await failure(liftBlock(administrator, { network, reason }))).toMatchObject({ code: "conflict" });
    const over = { network: "192.0.2.77", reason };
    expect(await failure(liftBlock(administrator, over))).toMatchObject({ code: "conflict" });
    const unknown = { network: "192.0.2.1", reason };
    expect(await failure(liftBlock(administrator, unknown))).toMatchObject({ code: "not_found" });
  });
});
