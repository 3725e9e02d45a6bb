import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { addEvent, editEvent } from "#lib/event/commands.ts";
import { eventFields } from "#lib/event/form.ts";
import { findEvent } from "#lib/event/queries.ts";
import { eventInput } from "#lib/event/schema.ts";
import { eventFieldsOf } from "#lib/event/typed.ts";
import { addPackage, editPackage } from "#lib/package/commands.ts";
import { asInput, packageFields } from "#lib/package/form.ts";
import { findPackage } from "#lib/package/queries.ts";
import { packageInput } from "#lib/package/schema.ts";
import { packageFieldsOf } from "#lib/package/typed.ts";
import { failure } from "#lib/testing/failure.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { oneField } from "./schema.ts";
import { withField } from "./with-field.ts";

let made: Records;
let company: Company;
let ann: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  ann = actorOf(company, await made.employee(company, { name: "Ann", role: "manager" }));
});
afterAll(() => made.end());

const ofPackage = oneField(["name", "duration", "price"]);
const ofEvent = oneField(["name", "customerId", "price"]);

/** As the actions of the two lists do it. */
async function changePackage(id: string, version: number, fields: object) {
  const input = ofPackage.parse({ id, version, ...fields });
  const now = packageFieldsOf(await findPackage(ann, id));
  return editPackage(ann, asInput(await withField(packageFields, now, input)));
}
async function changeEvent(id: string, version: number, fields: object) {
  const input = ofEvent.parse({ id, version, ...fields });
  return editEvent(ann, await withField(eventFields, eventFieldsOf(await findEvent(ann, id)), input));
}

describe("a cell of a package", () => {
  it("changes its field and leaves length, crew and costs as they are", async () => {
    const { id } = await addPackage(
      ann,
      packageInput.parse({
        ...{ name: "Feast", durationMinutes: 495, colour: "chart-3", note: "Late" },
        crew: [{ skill: "Bar", people: 2 }],
        costs: [{ name: "Tent", amount: 60_050 }],
      }),
    );
    const before = await findPackage(ann, id);
    await changePackage(id, 1, { field: "price", value: "1,250.50", was: "" });
    expect(await findPackage(ann, id)).toEqual({ ...before, priceMinor: 125_050, version: 2 });
    // From a screen that is older: another field, so that neither is in the other's way.
    await changePackage(id, 1, { field: "duration", value: "1:05", was: "8:15" });
    expect(await findPackage(ann, id)).toMatchObject({ durationMinutes: 65, priceMinor: 125_050 });
    const late = await failure(changePackage(id, 1, { field: "price", value: "9", was: "" }));
    expect(late).toMatchObject({ code: "conflict", detail: { version: 3 } });
    const wrong = await failure(changePackage(id, 3, { field: "duration", value: "long", was: "1:05" }));
    expect([wrong?.code, Object.keys(wrong?.fields ?? {})]).toEqual(["invalid", ["duration"]]);
  });
});

describe("a cell of an event", () => {
  it("changes its field and keeps the instants, also those whose local time came twice", async () => {
    const { id } = await addEvent(
      ann,
      eventInput.parse({
        // The second of two 01:30 in Dublin
        ...{ name: "Night", startsAt: "2026-10-25T01:30:00Z", endsAt: "2026-10-25T04:00:15Z" },
        metadata: [
          { name: "Vegan", kind: "yes_no", value: false },
          { name: "Guests", kind: "number", value: "12.50" },
        ],
      }),
    );
    const before = await findEvent(ann, id);
    const customer = await made.customer(company, { name: "Quay" });
    await changeEvent(id, 1, { field: "customerId", value: customer.id, was: "" });
    const named = { id: customer.id, name: "Quay" };
    expect(await findEvent(ann, id)).toEqual({ ...before, customer: named, version: 2 });
    await changeEvent(id, 2, { field: "customerId", value: "", was: customer.id });
    expect((await findEvent(ann, id)).customer).toBeNull();
    const wrong = await failure(changeEvent(id, 3, { field: "price", value: "a lot", was: "" }));
    expect([wrong?.code, Object.keys(wrong?.fields ?? {})]).toEqual(["invalid", ["price"]]);
    const foreign = await made.customer(await made.company());
    const refused = await failure(changeEvent(id, 3, { field: "customerId", value: foreign.id, was: "" }));
    expect([refused?.code, Object.keys(refused?.fields ?? {})]).toEqual(["invalid", ["customerId"]]);
  });
});
