import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Session } from "#lib/access/session.ts";
import { roomInMinute } from "#lib/testing/room-in-minute.ts";
import { definePage } from "./page.ts";

vi.hoisted(() => Object.assign(process.env, { LOG_LEVEL: "silent", RATE_LIMIT: "4" }));

const caller = vi.hoisted(() => ({ session: null as unknown, requestId: "" }));
vi.mock("./caller.ts", () => ({
  askedPath: async () => "/account?a=1",
  currentSession: async () => caller.session,
  currentContext: async () => ({ requestId: caller.requestId, address: "192.0.2.1", device: null }),
}));
vi.mock("next/navigation", () => {
  const leave = (how: string) => (to?: string) => {
    throw Object.assign(new Error(how), { digest: to ? `${how} ${to}` : how });
  };
  return {
    redirect: leave("redirect"),
    notFound: leave("404"),
    forbidden: leave("403"),
    unauthorized: leave("401"),
  };
});
const busy = vi.hoisted(() => vi.fn());
vi.mock("#lib/http/busy-page.ts", () => ({ pageIsBusy: busy }));

const run = vi.fn(async () => "made");
const page = definePage({ surface: "user", run });
const heavy = definePage({ surface: "user", limit: "heavy", run });

async function ask(door: typeof page): Promise<unknown> {
  const props = { params: Promise.resolve({}), searchParams: Promise.resolve({}) };
  return door(props).catch((error: { digest?: string }) => error.digest ?? error);
}
const times = async (count: number, door: typeof page) => {
  const answers: unknown[] = [];
  for (let at = 0; at < count; at += 1) answers.push(await ask(door));
  return answers;
};

let people = 0;
beforeEach(async () => {
  await roomInMinute(5);
  people += 1;
  caller.session = { id: `s-${people}` } as Session;
  caller.requestId = `r-${people}`;
  busy.mockClear();
  run.mockClear();
});

describe("a page", () => {
  it("is made as often as anything may be asked for in a minute, and then says when to come back", async () => {
    expect(await times(5, page)).toEqual(["made", "made", "made", "made", "401"]);
    expect(run).toHaveBeenCalledTimes(4);
    expect(busy).toHaveBeenCalledExactlyOnceWith(`r-${people}`, expect.any(Number));
    const [, seconds] = busy.mock.calls[0]!;
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it("that keeps the database busy is made less often", async () => {
    expect(await times(3, heavy)).toEqual(["made", "made", "401"]);
    expect(await ask(page), "other pages are still there").toBe("made");
  });

  it("is counted for the person, not for all behind one address", async () => {
    await times(5, page);
    caller.session = { id: "a colleague" } as Session;
    expect(await ask(page)).toBe("made");
  });

  it("leads strangers to the sign-in and back, and asks for patience when they come without end", async () => {
    caller.session = null;
    const answers = await times(14, page);
    expect(new Set(answers.slice(0, 12))).toEqual(new Set(["redirect /sign-in?next=%2Faccount%3Fa%3D1"]));
    expect(answers.slice(-1)).toEqual(["401"]);
    expect(run).not.toHaveBeenCalled();
  });
});
