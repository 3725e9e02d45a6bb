import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { stillValid } from "#lib/access/still-valid.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { punch } from "#lib/punch/commands.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { changeEvents } from "./events.ts";
import { watchCompany } from "./hub.ts";

let made: Records;
let company: Company;

beforeAll(async () => {
  made = await records(13);
  company = await made.company();
});
afterAll(async () => {
  await made.end();
  await closeClients();
});

const clockIn = async () =>
  punch(actorOf(company, await made.employee(company)), {
    ...{ kind: "in", key: randomUUID(), claimedAt: null, note: null },
    ...{ departmentId: null, customerId: null, projectId: null },
  });

describe("live updates", () => {
  test("reach who watches the company, and nobody who watches another", async () => {
    const [ours, theirs] = [vi.fn(), vi.fn()];
    const stops = [watchCompany(company.id, ours), watchCompany((await made.company()).id, theirs)];
    await vi.waitFor(async () => {
      await clockIn();
      expect(ours).toHaveBeenCalled();
    }, 20_000);
    expect(theirs).not.toHaveBeenCalled();
    for (const stop of stops) stop();
  }, 30_000);

  test("come as events that say nothing, and stop with the request", async () => {
    const abort = new AbortController();
    let change = () => {};
    const stopped = vi.fn();
    const response = changeEvents({
      watch: (onChange) => {
        change = onChange;
        return stopped;
      },
      stillValid: async () => true,
      signal: abort.signal,
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe("retry: 3000\n\n");
    change();
    change();
    expect((await reader.read()).value).toBe("event: changed\ndata: {}\n\n");
    abort.abort();
    expect(stopped).toHaveBeenCalledOnce();
  });

  test("end when the listener may no longer listen", async () => {
    vi.useFakeTimers();
    const response = changeEvents({
      watch: () => () => {},
      stillValid: async () => false,
      signal: new AbortController().signal,
    });
    await vi.advanceTimersByTimeAsync(61_000);
    vi.useRealTimers();
    expect(await response.text()).toMatch(/event: bye\ndata: \{\}\n\n$/);
  });
});

describe("an actor is no longer valid", () => {
  async function signedIn() {
    const employee = await made.employee(company);
    const user = await made.user();
    const membership = await made.membership(user, employee);
    const session = await made.session(user);
    return { membership, actor: actorOf(company, employee, { sessionId: session.id, userId: user.id }) };
  }

  test("once the session ended", async () => {
    const { actor } = await signedIn();
    expect(await stillValid(actor)).toBe(true);
    await made.owner.query("UPDATE sessions SET ended_at = now() WHERE id = $1", [actor.sessionId]);
    expect(await stillValid(actor)).toBe(false);
  });

  test("once the membership ended, or the role changed", async () => {
    const { actor, membership } = await signedIn();
    expect(await stillValid({ ...actor, role: "manager" })).toBe(false);
    await made.owner.query("UPDATE memberships SET ended_at = now() WHERE id = $1", [membership.id]);
    expect(await stillValid(actor)).toBe(false);
  });
});
