import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { archivePackage, deletePackage } from "#lib/package/commands.ts";
import { eventInput } from "#lib/testing/event-input.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addEvent, editEvent } from "./commands.ts";
import { findEvent } from "./queries.ts";

let made: Records;
let company: Company;
let manager: CompanyActor;
let other: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const as = async (role: string, of = company) => actorOf(of, await made.employee(of, { role }));
  manager = await as("manager");
  other = await as("supervisor");
});
afterAll(() => made.end());

describe("an event that several reach for", () => {
  it("tells an edit that comes too late what changed, and takes it the second time", async () => {
    const { id } = await addEvent(manager, eventInput({ name: "Late" }));
    await editEvent(other, { ...eventInput({ name: "Late", start: "19:00", price: "5" }), id, version: 1 });
    const late = { ...eventInput({ name: "Later", price: "7" }), id, version: 1 };
    const refused = await failure(editEvent(manager, late));
    expect(refused).toMatchObject({ code: "conflict", detail: { version: 2 } });
    expect(Object.keys(refused?.fields ?? {}).sort()).toEqual(["price", "start"]);
    expect(refused?.fields.start?.[0]).toContain("“2026-11-20 19:00 +00:00”");
    await editEvent(manager, { ...late, version: 2 });
    expect(await findEvent(manager, id)).toMatchObject({ name: "Later", priceMinor: 700, version: 3 });
  });

  it("loses no edit when several come at the same moment, and writes nothing when nothing changed", async () => {
    const { id } = await addEvent(manager, eventInput({ name: "Race" }));
    const notes = ["A", "B", "C"].map((note) =>
      failure(editEvent(manager, { ...eventInput({ name: "Race", note }), id, version: 1 })),
    );
    const results = await Promise.all(notes);
    expect(results.filter((one) => one === null)).toHaveLength(1);
    expect(results.filter((one) => one?.code === "conflict")).toHaveLength(2);
    const { note } = await findEvent(manager, id);
    await editEvent(manager, { ...eventInput({ name: "Race", note }), id, version: 2 });
    expect(await auditsOf(made.owner, id)).toHaveLength(2);
  });

  it("is never made from a package that is archived at the same moment", async () => {
    const { id: packageId } = await made.package(company);
    const [, added] = await Promise.all([
      archivePackage(manager, packageId),
      failure(addEvent(manager, eventInput({ packageId }))),
    ]);
    if (added) expect(added).toMatchObject({ fields: { packageId: [expect.stringContaining("archived")] } });
    expect(await failure(addEvent(manager, eventInput({ packageId })))).toMatchObject({
      fields: { packageId: [expect.stringContaining("archived")] },
    });
    const { rows } = await made.owner.query("SELECT 1 FROM events WHERE package_id = $1", [packageId]);
    expect(rows).toHaveLength(added ? 0 : 1);
  });

  it("is never left without its package when that is deleted at the same moment", async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id: packageId } = await made.package(company);
      const [deleted, added] = await Promise.all([
        failure(deletePackage(manager, packageId)),
        failure(addEvent(manager, eventInput({ packageId }))),
      ]);
      expect([deleted?.code, added?.code].sort()).toEqual([deleted ? "conflict" : "invalid", undefined]);
    }
  });
});
