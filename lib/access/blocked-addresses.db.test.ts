import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { takeToken } from "#lib/doors/limits.ts";
import { networkOf } from "#lib/http/client-address.ts";
import { ownerUrl, withClient } from "#lib/testing/database.ts";
import { findBlock, forgetBlocks, knownBlock, noteFailedSignIn, noteOffence } from "./blocked-addresses.ts";

vi.hoisted(() =>
  Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "5", TRUSTED_PROXIES: "10.0.0.7" }),
);

const minute = 60_000;
const network = "203.0.113.5";
const start = Date.now();

const rows = async () =>
  (await withClient(ownerUrl(), (client) => client.query("SELECT * FROM blocked_addresses ORDER BY network")))
    .rows;
const change = (sql: string) => withClient(ownerUrl(), (client) => client.query(sql));

beforeEach(async () => {
  forgetBlocks();
  await change("DELETE FROM blocked_addresses");
});
afterAll(closeClients);

async function offend(times: number, who = network, from = start) {
  for (let at = 0; at < times; at += 1) await noteOffence(who, "requests", from + at * minute);
}

describe("an address", () => {
  it("is blocked after five refused minutes, at once here and soon elsewhere", async () => {
    await offend(4);
    expect(await rows()).toEqual([]);
    expect(await findBlock(network)).toBeNull();
    await offend(1, network, start + 4 * minute);
    expect(await rows()).toMatchObject([{ network, times: 1, lifted_at: null }]);
    expect(knownBlock(network)).toBeInstanceOf(Date);
    // Another process has only the table.
    forgetBlocks();
    expect(knownBlock(network)).toBeNull();
    expect(await findBlock(network)).toEqual((await rows())[0].blocked_until);
    expect(await findBlock("203.0.113.6")).toBeNull();
  });

  it("is let in within seconds once an administrator lifts it", async () => {
    await offend(5);
    expect(await findBlock(network)).not.toBeNull();
    await change("UPDATE blocked_addresses SET lifted_at = now(), lifted_by = 'Ada'");
    const asked = Date.now();
    await vi.waitFor(async () => expect(await findBlock(network)).toBeNull(), {
      timeout: 10_000,
      interval: 200,
    });
    expect(Date.now() - asked).toBeLessThan(5_000);
  });

  it("is blocked for longer the next time, lifted or not", async () => {
    await offend(5);
    await change("UPDATE blocked_addresses SET lifted_at = now(), lifted_by = 'Ada'");
    forgetBlocks();
    await offend(5, network, start + 30 * minute);
    const [row] = await rows();
    expect(row).toMatchObject({ times: 2, lifted_at: null, lifted_by: null });
    expect((row.blocked_until.getTime() - row.last_at.getTime()) / minute).toBe(5);
  });

  it("is blocked once, however many find out at the same moment", async () => {
    await offend(4);
    await Promise.all(Array.from({ length: 10 }, () => noteOffence(network, "requests", start + 4 * minute)));
    expect(await rows()).toMatchObject([{ times: 1 }]);
  });

  it("is blocked for guessing at many accounts, none of which would notice", async () => {
    for (let at = 0; at < 29; at += 1) await noteFailedSignIn(network, start + at * 1.9 * minute);
    expect(await rows()).toEqual([]);
    await noteFailedSignIn(network, start + 56 * minute);
    expect(await rows()).toMatchObject([{ network, reason: expect.stringContaining("sign in") }]);
  });

  it("is never blocked when it is this machine or a proxy of ours", async () => {
    for (const who of ["127.0.0.1", networkOf("::1"), "10.0.0.7"]) await offend(10, who);
    expect(await rows()).toEqual([]);
  });

  it("stands for its whole network in IPv6", async () => {
    for (let at = 0; at < 5; at += 1)
      await noteOffence(networkOf(`2001:db8:1:2:${at}::9`), "requests", start + at * minute);
    expect(await findBlock(networkOf("2001:db8:1:2:ffff::1"))).not.toBeNull();
    expect(await findBlock(networkOf("2001:db8:1:3::1"))).toBeNull();
  });
});

describe("a limit", () => {
  const refusedMinutes = async (name: "standard" | "signIn", caller: string, minutes: number) => {
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      for (let at = 0; at < minutes; at += 1) {
        vi.setSystemTime(start + at * 2 * minute);
        for (let tries = 0; tries < 8; tries += 1) await takeToken(name, caller).catch(() => {});
      }
    } finally {
      vi.useRealTimers();
    }
  };

  it("blocks the address that goes over it again and again", async () => {
    await refusedMinutes("standard", "address 198.51.100.1", 5);
    await refusedMinutes("signIn", "address 198.51.100.2", 3);
    expect((await rows()).map((row) => row.network)).toEqual(["198.51.100.1", "198.51.100.2"]);
  });

  it("blocks nobody for what a session or a token does", async () => {
    await refusedMinutes("standard", "session x", 8);
    await refusedMinutes("standard", "token x", 8);
    expect(await rows()).toEqual([]);
  });

  it("lets nobody of a blocked address try a secret, whoever they are", async () => {
    await offend(5, "198.51.100.3");
    await expect(takeToken("signIn", "address 198.51.100.3")).rejects.toMatchObject({ code: "rate_limited" });
    await expect(takeToken("standard", "address 198.51.100.3")).resolves.toMatchObject({ success: true });
  });
});

it("a database that does not answer keeps nobody out", async () => {
  await change("ALTER TABLE blocked_addresses RENAME TO elsewhere");
  try {
    expect(await findBlock(network)).toBeNull();
    await offend(6);
    expect(knownBlock(network)).toBeNull();
  } finally {
    await change("ALTER TABLE elsewhere RENAME TO blocked_addresses");
  }
});
