import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { eventQuery } from "./filter.ts";
import { actOnEvent, archiveEvent, deleteEvent, restoreEvent } from "./lifecycle.ts";
import { findEvent, listEvents } from "./queries.ts";
import type { EventAct } from "./status.ts";

let made: Records;
let company: Company;
let supervisor: CompanyActor;
let viewer: CompanyActor;
let stranger: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const as = async (role: string, of = company) => actorOf(of, await made.employee(of, { role }));
  supervisor = await as("supervisor");
  viewer = await as("viewer");
  stranger = await as("owner", await made.company());
});
afterAll(() => made.end());

const act = (id: string, one: EventAct, reason: string | null = null) =>
  actOnEvent(supervisor, { id, act: one, reason });
const statusNow = async (id: string) => (await findEvent(supervisor, id)).status;

describe("the life of an event", () => {
  it("goes on, back by reopening, and every step is told", async () => {
    const { id } = await made.event(company);
    await act(id, "confirm");
    await act(id, "finish");
    await act(id, "reopen");
    await act(id, "cancel", "Rain");
    await act(id, "reopen");
    expect(await statusNow(id)).toBe("planned");
    expect((await auditsOf(made.owner, id)).map((row) => row.act)).toEqual([
      "event.confirm",
      "event.finish",
      "event.reopen",
      "event.cancel",
      "event.reopen",
    ]);
  });

  it("is not moved by a second press, also at the same moment", async () => {
    const { id } = await made.event(company);
    await Promise.all([act(id, "confirm"), act(id, "confirm")]);
    expect(await auditsOf(made.owner, id)).toHaveLength(1);
    expect((await findEvent(supervisor, id)).version).toBe(2);
  });

  it.each<[string, EventAct, string]>([
    ["planned", "finish", "only what is confirmed"],
    ["planned", "reopen", "nothing to reopen"],
    ["done", "cancel", "cannot be cancelled"],
    ["cancelled", "confirm", "only what is planned"],
  ])("what is %s cannot %s, and is told why", async (status, one, why) => {
    const { id } = await made.event(company, { status });
    const refused = await failure(act(id, one));
    expect(refused?.code).toBe("conflict");
    expect(refused?.message).toContain(why);
    expect(await statusNow(id)).toBe(status);
  });

  it("rests while it is archived: out of the lists, and untouched", async () => {
    const { id, name } = await made.event(company);
    const listed = async (state: string) =>
      (await listEvents(supervisor, eventQuery.parse({ period: "all", state }))).rows.map((row) => row.name);
    await archiveEvent(supervisor, id);
    await archiveEvent(supervisor, id);
    expect(await listed("active")).not.toContain(name);
    expect(await listed("archived")).toContain(name);
    expect((await findEvent(supervisor, id)).acts).toEqual([]);
    expect(await failure(act(id, "confirm"))).toMatchObject({ code: "conflict" });
    await restoreEvent(supervisor, id);
    expect(await listed("active")).toContain(name);
    expect(await auditsOf(made.owner, id)).toHaveLength(2);
  });

  it("ends by deleting it, which the audit trail remembers", async () => {
    const { id, name } = await made.event(company);
    await deleteEvent(supervisor, id);
    expect(await failure(findEvent(supervisor, id))).toMatchObject({ code: "not_found" });
    expect((await auditsOf(made.owner, id)).at(-1)).toMatchObject({
      act: "event.delete",
      before: { name, status: "planned" },
    });
  });

  it("is nobody's of another company, and a viewer's to watch", async () => {
    const { id } = await made.event(company);
    const tries = (actor: CompanyActor) => [
      actOnEvent(actor, { id, act: "confirm", reason: null }),
      archiveEvent(actor, id),
      restoreEvent(actor, id),
      deleteEvent(actor, id),
    ];
    const codes = async (actor: CompanyActor) =>
      (await Promise.all(tries(actor).map(failure))).map((one) => one?.code);
    expect(await codes(stranger)).toEqual(Array(4).fill("not_found"));
    expect(await codes(viewer)).toEqual(Array(4).fill("forbidden"));
    expect(await statusNow(id)).toBe("planned");
  });
});
