import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company, Package } from "#lib/db/generated/client.ts";
import { archivePackage, deletePackage } from "#lib/package/commands.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addEvent, editEvent } from "./commands.ts";
import { findEvent } from "./queries.ts";
import type { EventInput } from "./schema.ts";

let made: Records;
let company: Company;
let manager: CompanyActor;
let other: CompanyActor;
let employee: CompanyActor;
let viewer: CompanyActor;
let stranger: CompanyActor;
let wedding: Package;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const as = async (role: string, of = company) => actorOf(of, await made.employee(of, { role }));
  manager = await as("manager");
  other = await as("supervisor");
  employee = await as("employee");
  viewer = await as("viewer");
  stranger = await as("owner", await made.company());
  wedding = await made.package(company, { name: "Wedding", durationMinutes: 480, priceMinor: 125_000n });
});
afterAll(() => made.end());

const typed = {
  date: "2026-11-20",
  start: "18:00",
  startMeaning: null,
  endDate: null,
  end: "23:00",
  endMeaning: null,
};
const nothing = {
  packageId: null,
  departmentId: null,
  siteId: null,
  customerId: null,
  assigneeId: null,
  note: null,
  metadata: [],
};
const input = (values: object = {}): EventInput => ({ name: "Party", ...typed, ...nothing, ...values });

describe("an event", () => {
  it("made from a package takes its name, its length and its price", async () => {
    const { id } = await addEvent(
      manager,
      input({ name: null, end: null, packageId: wedding.id, price: undefined }),
    );
    expect(await findEvent(viewer, id)).toMatchObject({
      name: "Wedding",
      startsAt: "2026-11-20T18:00:00.000Z",
      endsAt: "2026-11-21T02:00:00.000Z",
      zone: "Europe/Dublin",
      status: "planned",
      package: { name: "Wedding", colour: "chart-1" },
      priceMinor: 125_000,
      currency: "EUR",
      createdBy: { id: manager.employeeId },
      acts: ["confirm", "cancel"],
      version: 1,
    });
    expect((await auditsOf(made.owner, id))[0]).toMatchObject({
      act: "event.add",
      after: {
        name: "Wedding",
        start: "2026-11-20 18:00 +00:00",
        end: "2026-11-21 02:00 +00:00",
        package: "Wedding",
        packageId: wedding.id,
        price: "1250.00 EUR",
        status: "planned",
      },
    });
  });

  it("alone needs a name and an end, and may have a price of none", async () => {
    expect(await failure(addEvent(manager, input({ name: null })))).toMatchObject({
      code: "invalid",
      fields: { name: [expect.any(String)] },
    });
    expect(await failure(addEvent(manager, input({ end: null })))).toMatchObject({
      fields: { end: [expect.any(String)] },
    });
    const { id } = await addEvent(manager, input({ packageId: wedding.id, price: null }));
    expect((await findEvent(manager, id)).priceMinor).toBeNull();
  });

  it("keeps fields of its own by their kind, each name once", async () => {
    const metadata = [
      { name: "Guests", kind: "number", value: "120.50" },
      { name: "Deposit paid", kind: "yes_no", value: true },
      { name: "Menu agreed", kind: "date", value: "2026-11-01" },
      { name: "Dress", kind: "text", value: "Black tie" },
    ];
    const { id } = await addEvent(manager, input({ metadata }));
    expect((await findEvent(manager, id)).metadata).toEqual(metadata);
    expect((await auditsOf(made.owner, id))[0]?.after).toMatchObject({
      metadata: ["Guests: 120.50", "Deposit paid: yes", "Menu agreed: 2026-11-01", "Dress: Black tie"],
    });
    const twice = [...metadata, { name: "GUESTS", kind: "text", value: "many" }];
    expect(await failure(addEvent(manager, input({ metadata: twice })))).toMatchObject({
      fields: { metadata: [expect.stringContaining("GUESTS")] },
    });
  });

  it("happens in the zone of its site, else of its department, and keeps it while neither changes", async () => {
    const tokyo = await made.site(company, { zone: "Asia/Tokyo" });
    const paris = await made.department(company, { zone: "Europe/Paris" });
    const { id } = await addEvent(manager, input({ siteId: tokyo.id, departmentId: paris.id }));
    expect(await findEvent(manager, id)).toMatchObject({
      zone: "Asia/Tokyo",
      startsAt: "2026-11-20T09:00:00.000Z",
    });
    await editEvent(manager, { ...input({ departmentId: paris.id }), id, version: 1 });
    expect(await findEvent(manager, id)).toMatchObject({
      zone: "Europe/Paris",
      startsAt: "2026-11-20T17:00:00.000Z",
    });
    await made.owner.query("UPDATE departments SET zone = 'Asia/Tokyo' WHERE id = $1", [paris.id]);
    await editEvent(manager, { ...input({ departmentId: paris.id, note: "Same place" }), id, version: 2 });
    expect((await findEvent(manager, id)).zone).toBe("Europe/Paris");
  });

  it("is refused where the zone is not known to this machine, at the field that has it", async () => {
    const mars = await made.site(company, { zone: "Mars/Base" });
    const refused = await failure(addEvent(manager, input({ siteId: mars.id })));
    expect(refused).toMatchObject({
      code: "invalid",
      fields: { siteId: [expect.stringContaining("Mars/Base")] },
    });
  });

  it("refers to what is in use and one's own, and names everything that is not", async () => {
    const theirs = await made.customer({ id: stranger.company.id });
    const gone = await made.site(company, { archivedAt: new Date() });
    const left = await made.employee(company, { archivedAt: new Date(), name: "Left Long-Ago" });
    const refused = await failure(
      addEvent(
        manager,
        input({
          packageId: theirs.id,
          customerId: theirs.id,
          siteId: gone.id,
          departmentId: theirs.id,
          assigneeId: left.id,
        }),
      ),
    );
    expect(Object.keys(refused?.fields ?? {}).sort()).toEqual([
      "assigneeId",
      "customerId",
      "departmentId",
      "packageId",
      "siteId",
    ]);
    expect(refused?.fields.assigneeId?.[0]).toContain("Left Long-Ago");
  });

  it("is given by a supervisor to people of their own departments only, and keeps whom others chose", async () => {
    const led = await made.department(company);
    const boss = await made.employee(company, { role: "supervisor" });
    await made.supervisor(led, boss);
    const own = await made.employee(company, { departmentId: led.id });
    const far = await made.employee(company);
    const supervisor = actorOf(company, boss);
    const refused = await failure(addEvent(supervisor, input({ assigneeId: far.id })));
    expect(refused).toMatchObject({ fields: { assigneeId: [expect.any(String)] } });
    await addEvent(supervisor, input({ assigneeId: own.id }));
    const { id } = await addEvent(manager, input({ assigneeId: far.id }));
    await editEvent(supervisor, { ...input({ assigneeId: far.id, note: "Seen" }), id, version: 1 });
    expect((await findEvent(supervisor, id)).assignee?.id).toBe(far.id);
  });

  it("points out others of the same assignee at the same time, and takes them", async () => {
    const assigneeId = (await made.employee(company)).id;
    const first = await addEvent(manager, input({ name: "First", assigneeId }));
    const second = await addEvent(
      manager,
      input({ name: "Second", assigneeId, start: "22:00", end: "23:30" }),
    );
    await addEvent(manager, input({ name: "After", assigneeId, start: "23:30", end: "23:45" }));
    const overlaps = async (id: string) =>
      (await findEvent(manager, id)).overlaps.first.map((one) => one.name);
    expect(await overlaps(first.id)).toEqual(["Second"]);
    expect(await overlaps(second.id)).toEqual(["First"]);
    for (let count = 0; count < 6; count += 1) await addEvent(manager, input({ name: "Busy", assigneeId }));
    const busy = await findEvent(manager, first.id);
    expect([busy.overlaps.first.length, busy.overlaps.count]).toEqual([5, 7]);
  });

  it("tells an edit that comes too late what changed, and takes it the second time", async () => {
    const { id } = await addEvent(manager, input({ name: "Late" }));
    await editEvent(other, { ...input({ name: "Late", start: "19:00", price: "5" }), id, version: 1 });
    const late = { ...input({ name: "Later", price: "7" }), id, version: 1 };
    const refused = await failure(editEvent(manager, late));
    expect(refused).toMatchObject({ code: "conflict", detail: { version: 2 } });
    expect(Object.keys(refused?.fields ?? {}).sort()).toEqual(["price", "start"]);
    expect(refused?.fields.start?.[0]).toContain("“2026-11-20 19:00 +00:00”");
    await editEvent(manager, { ...late, version: 2 });
    expect(await findEvent(manager, id)).toMatchObject({ name: "Later", priceMinor: 700, version: 3 });
  });

  it("loses no edit when several come at the same moment, and writes nothing when nothing changed", async () => {
    const { id } = await addEvent(manager, input({ name: "Race" }));
    const notes = ["A", "B", "C"].map((note) =>
      failure(editEvent(manager, { ...input({ name: "Race", note }), id, version: 1 })),
    );
    const results = await Promise.all(notes);
    expect(results.filter((one) => one === null)).toHaveLength(1);
    expect(results.filter((one) => one?.code === "conflict")).toHaveLength(2);
    const { note } = await findEvent(manager, id);
    await editEvent(manager, { ...input({ name: "Race", note }), id, version: 2 });
    expect(await auditsOf(made.owner, id)).toHaveLength(2);
  });

  it("is never made from a package that is archived at the same moment", async () => {
    const { id: packageId } = await made.package(company);
    const [, added] = await Promise.all([
      archivePackage(manager, packageId),
      failure(addEvent(manager, input({ packageId }))),
    ]);
    if (added) expect(added).toMatchObject({ fields: { packageId: [expect.stringContaining("archived")] } });
    expect(await failure(addEvent(manager, input({ packageId })))).toMatchObject({
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
        failure(addEvent(manager, input({ packageId }))),
      ]);
      expect([deleted?.code, added?.code].sort()).toEqual([deleted ? "conflict" : "invalid", undefined]);
    }
  });

  it("given as instants needs no zone to be read in, and takes the package's own currency with its price", async () => {
    const yen = await made.package(company, { currency: "JPY", priceMinor: 45_000n, durationMinutes: 90 });
    const startsAt = new Date("2026-10-25T00:30:00Z");
    const instants = { startsAt, endsAt: null, ...nothing, name: "Twice told", packageId: yen.id };
    const { id } = await addEvent(manager, instants);
    expect(await findEvent(manager, id)).toMatchObject({
      startsAt: "2026-10-25T00:30:00.000Z",
      endsAt: "2026-10-25T02:00:00.000Z",
      priceMinor: 45_000,
      currency: "JPY",
    });
    await editEvent(manager, { ...instants, id, version: 1, note: "Kept" });
    expect(await findEvent(manager, id)).toMatchObject({ note: "Kept", priceMinor: 45_000, currency: "JPY" });
  });

  it("stays with a package that was archived since, and changes all the same", async () => {
    const { id: packageId } = await made.package(company);
    const { id } = await addEvent(manager, input({ packageId }));
    await archivePackage(manager, packageId);
    await editEvent(manager, { ...input({ packageId, note: "Still" }), id, version: 1 });
    expect(await findEvent(manager, id)).toMatchObject({ note: "Still", package: { id: packageId } });
  });

  it("of another company is not there, and only those who plan change one", async () => {
    const { id } = await addEvent(manager, input());
    const edit = { ...input({ name: "Theirs" }), id, version: 1 };
    expect(await failure(findEvent(stranger, id))).toMatchObject({ code: "not_found" });
    expect(await failure(editEvent(stranger, edit))).toMatchObject({ code: "not_found" });
    expect(await failure(addEvent(viewer, input()))).toMatchObject({ code: "forbidden" });
    expect(await failure(findEvent(employee, id))).toMatchObject({ code: "forbidden" });
  });
});
