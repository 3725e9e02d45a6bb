import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company, Package } from "#lib/db/generated/client.ts";
import { archivePackage } from "#lib/package/commands.ts";
import { eventInput, noReferences } from "#lib/testing/event-input.ts";
import { auditsOf, failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { addEvent, editEvent } from "./commands.ts";
import { findEvent } from "./queries.ts";

let made: Records;
let company: Company;
let manager: CompanyActor;
let employee: CompanyActor;
let viewer: CompanyActor;
let stranger: CompanyActor;
let wedding: Package;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  const as = async (role: string, of = company) => actorOf(of, await made.employee(of, { role }));
  manager = await as("manager");
  employee = await as("employee");
  viewer = await as("viewer");
  stranger = await as("owner", await made.company());
  wedding = await made.package(company, { name: "Wedding", durationMinutes: 480, priceMinor: 125_000n });
});
afterAll(() => made.end());

describe("an event", () => {
  it("made from a package takes its name, its length and its price", async () => {
    const { id } = await addEvent(
      manager,
      eventInput({ name: null, end: null, packageId: wedding.id, price: undefined }),
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
    expect(await failure(addEvent(manager, eventInput({ name: null })))).toMatchObject({
      code: "invalid",
      fields: { name: [expect.any(String)] },
    });
    expect(await failure(addEvent(manager, eventInput({ end: null })))).toMatchObject({
      fields: { end: [expect.any(String)] },
    });
    const { id } = await addEvent(manager, eventInput({ packageId: wedding.id, price: null }));
    expect((await findEvent(manager, id)).priceMinor).toBeNull();
  });

  it("keeps fields of its own by their kind, each name once", async () => {
    const metadata = [
      { name: "Guests", kind: "number", value: "120.50" },
      { name: "Deposit paid", kind: "yes_no", value: true },
      { name: "Menu agreed", kind: "date", value: "2026-11-01" },
      { name: "Dress", kind: "text", value: "Black tie" },
    ];
    const { id } = await addEvent(manager, eventInput({ metadata }));
    expect((await findEvent(manager, id)).metadata).toEqual(metadata);
    expect((await auditsOf(made.owner, id))[0]?.after).toMatchObject({
      metadata: ["Guests: 120.50", "Deposit paid: yes", "Menu agreed: 2026-11-01", "Dress: Black tie"],
    });
    const twice = [...metadata, { name: "GUESTS", kind: "text", value: "many" }];
    expect(await failure(addEvent(manager, eventInput({ metadata: twice })))).toMatchObject({
      fields: { metadata: [expect.stringContaining("GUESTS")] },
    });
  });

  it("happens in the zone of its site, else of its department, and keeps it while neither changes", async () => {
    const tokyo = await made.site(company, { zone: "Asia/Tokyo" });
    const paris = await made.department(company, { zone: "Europe/Paris" });
    const { id } = await addEvent(manager, eventInput({ siteId: tokyo.id, departmentId: paris.id }));
    expect(await findEvent(manager, id)).toMatchObject({
      zone: "Asia/Tokyo",
      startsAt: "2026-11-20T09:00:00.000Z",
    });
    await editEvent(manager, { ...eventInput({ departmentId: paris.id }), id, version: 1 });
    expect(await findEvent(manager, id)).toMatchObject({
      zone: "Europe/Paris",
      startsAt: "2026-11-20T17:00:00.000Z",
    });
    await made.owner.query("UPDATE departments SET zone = 'Asia/Tokyo' WHERE id = $1", [paris.id]);
    await editEvent(manager, {
      ...eventInput({ departmentId: paris.id, note: "Same place" }),
      id,
      version: 2,
    });
    expect((await findEvent(manager, id)).zone).toBe("Europe/Paris");
  });

  it("is refused where the zone is not known to this machine, at the field that has it", async () => {
    const mars = await made.site(company, { zone: "Mars/Base" });
    const refused = await failure(addEvent(manager, eventInput({ siteId: mars.id })));
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
        eventInput({
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
    const refused = await failure(addEvent(supervisor, eventInput({ assigneeId: far.id })));
    expect(refused).toMatchObject({ fields: { assigneeId: [expect.any(String)] } });
    await addEvent(supervisor, eventInput({ assigneeId: own.id }));
    const { id } = await addEvent(manager, eventInput({ assigneeId: far.id }));
    await editEvent(supervisor, { ...eventInput({ assigneeId: far.id, note: "Seen" }), id, version: 1 });
    expect((await findEvent(supervisor, id)).assignee?.id).toBe(far.id);
  });

  it("points out others of the same assignee at the same time, and takes them", async () => {
    const assigneeId = (await made.employee(company)).id;
    const first = await addEvent(manager, eventInput({ name: "First", assigneeId }));
    const second = await addEvent(
      manager,
      eventInput({ name: "Second", assigneeId, start: "22:00", end: "23:30" }),
    );
    await addEvent(manager, eventInput({ name: "After", assigneeId, start: "23:30", end: "23:45" }));
    const overlaps = async (id: string) =>
      (await findEvent(manager, id)).overlaps.first.map((one) => one.name);
    expect(await overlaps(first.id)).toEqual(["Second"]);
    expect(await overlaps(second.id)).toEqual(["First"]);
    for (let count = 0; count < 6; count += 1)
      await addEvent(manager, eventInput({ name: "Busy", assigneeId }));
    const busy = await findEvent(manager, first.id);
    expect([busy.overlaps.first.length, busy.overlaps.count]).toEqual([5, 7]);
  });

  it("given as instants needs no zone to be read in, and takes the package's own currency with its price", async () => {
    const yen = await made.package(company, { currency: "JPY", priceMinor: 45_000n, durationMinutes: 90 });
    const startsAt = new Date("2026-10-25T00:30:00Z");
    const instants = { startsAt, endsAt: null, ...noReferences, name: "Twice told", packageId: yen.id };
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
    const { id } = await addEvent(manager, eventInput({ packageId }));
    await archivePackage(manager, packageId);
    await editEvent(manager, { ...eventInput({ packageId, note: "Still" }), id, version: 1 });
    expect(await findEvent(manager, id)).toMatchObject({ note: "Still", package: { id: packageId } });
  });

  it("of another company is not there, and only those who plan change one", async () => {
    const { id } = await addEvent(manager, eventInput());
    const edit = { ...eventInput({ name: "Theirs" }), id, version: 1 };
    expect(await failure(findEvent(stranger, id))).toMatchObject({ code: "not_found" });
    expect(await failure(editEvent(stranger, edit))).toMatchObject({ code: "not_found" });
    expect(await failure(addEvent(viewer, eventInput()))).toMatchObject({ code: "forbidden" });
    expect(await failure(findEvent(employee, id))).toMatchObject({ code: "forbidden" });
  });
});
