import { afterAll, beforeEach, expect, it } from "vitest";
import { type CompanyActor, commandActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { saveClockIn } from "#lib/clock-in/save.ts";
import { closeClients } from "#lib/db/client.ts";
import { appendPunches } from "#lib/punch/append.ts";
import type { PunchDraft } from "#lib/punch/chain.ts";
import { deriveClockIn } from "#lib/punch/derive.ts";
import { newId } from "#lib/shared/ids.ts";
import { ownerUrl, withClient } from "#lib/testing/database.ts";
import { insertRows } from "#lib/testing/rows.sql.ts";
import { rebuildClockIns } from "./rebuild.ts";

const zone = "Europe/Dublin";
let [typed, evening, late] = ["", "", ""];
let actor: CompanyActor;
let number = 0;

const at = (time: string) => new Date(`2026-05-04T${time}:00Z`);
const asOwner = (sql: string, values: unknown[] = []) =>
  withClient(ownerUrl(), (client) => client.query(sql, values));

beforeEach(async () => {
  number += 1;
  const slug = `rebuilt-${number}`;
  const [companyId, person] = [newId(), newId()];
  [typed, evening, late] = [newId(), newId(), newId()];
  await withClient(ownerUrl(), async (client) => {
    const company = { id: companyId, slug, name: slug, zone, currency: "EUR" };
    await insertRows(client, "companies", [{ ...company, updatedAt: new Date() }]);
    const employee = { companyId, id: person, number: "1", name: "P", nameSearch: "p" };
    await insertRows(client, "employees", [{ ...employee, updatedAt: new Date() }]);
  });
  actor = await commandActor(slug, "proof");
  const common = { zone, source: "web" } as const;
  const punch = (draft: Pick<PunchDraft, "kind" | "at"> & Partial<PunchDraft>): PunchDraft => ({
    ...common,
    key: newId(),
    ...draft,
  });
  const drafts = [
    punch({ kind: "block", id: typed, at: at("05:00"), endsAt: at("07:00"), breakSeconds: 600 }),
    punch({ kind: "in", id: evening, at: at("08:00"), note: "Bar" }),
    punch({ kind: "break_start", at: at("10:00"), clockInId: evening }),
    punch({ kind: "break_end", at: at("10:30"), clockInId: evening }),
    punch({ kind: "switch", id: late, at: at("12:00"), closesId: evening, note: "Kitchen" }),
  ];
  await open(actor, "clock-in.edit", async (db) => {
    const punches = await appendPunches(db, actor, person, drafts);
    const facts = punches.map((one, index) => ({ ...one, note: drafts[index]?.note ?? null }));
    for (const id of [typed, evening, late]) {
      const own = facts.filter((one) => one.clockInId === id || one.closesId === id);
      await saveClockIn(db, deriveClockIn(own, actor.company, at("12:01")));
    }
    await recordAudit(db, { subject: { type: "employee", id: person } });
  });
});
afterAll(closeClients);

it("finds nothing where nothing was touched", async () => {
  expect(await rebuildClockIns(actor)).toEqual({ clockIns: 3, punches: 5, difference: null });
});

it("does not mind that an open block's end is missing by now", async () => {
  await asOwner("UPDATE clock_ins SET status = 'end_missing' WHERE id = $1", [late]);
  expect(await rebuildClockIns(actor)).toMatchObject({ difference: null });
});

it("does not mind a work date that an earlier cut-off of the company gave", async () => {
  await asOwner("UPDATE companies SET day_cutoff_minutes = 600 WHERE id = $1", [actor.company.id]);
  const now = await commandActor(actor.company.slug, "proof");
  expect(await rebuildClockIns(now)).toMatchObject({ difference: { column: "workDate" } });
  await open(now, "company.update", (db) =>
    recordAudit(db, {
      subject: { type: "company", id: now.company.id },
      before: { dayCutoff: "00:00" },
      after: { dayCutoff: "10:00" },
    }),
  );
  expect(await rebuildClockIns(now)).toMatchObject({ difference: null });
});

it.each([
  ["startedAt", "started_at = started_at - interval '1 second', worked_seconds = worked_seconds + 1"],
  ["breakSeconds", "break_seconds = 60, worked_seconds = worked_seconds - 60"],
  ["workDate", "work_date = work_date + 1"],
  ["lastDay", "last_day = last_day + 1"],
  ["note", "note = 'Other'"],
  ["corrected", "corrected = true"],
  ["status", "status = 'void'"],
])("names a clock-in whose %s was changed", async (column, change) => {
  await asOwner(`UPDATE clock_ins SET ${change} WHERE id = $1`, [evening]);
  expect(await rebuildClockIns(actor)).toMatchObject({ difference: { clockInId: evening, column } });
});

it("names a break that was changed", async () => {
  await asOwner("UPDATE clock_in_breaks SET id = $1 WHERE clock_in_id = $2", [newId(), evening]);
  expect(await rebuildClockIns(actor)).toMatchObject({
    difference: { clockInId: evening, column: "breaks" },
  });
});

it("names a clock-in that is missing", async () => {
  await asOwner("DELETE FROM clock_ins WHERE id = $1", [typed]);
  const missing = { clockInId: typed, column: null, kept: "no clock-in" };
  expect(await rebuildClockIns(actor)).toMatchObject({ difference: missing });
});

it("names a clock-in that nobody punched", async () => {
  const id = newId();
  await asOwner(
    `INSERT INTO clock_ins (company_id, id, employee_id, started_at, status, origin, zone, work_date, first_day, updated_at)
     SELECT company_id, $1, employee_id, started_at - interval '1 day', 'void', origin, zone, work_date, first_day, now()
       FROM clock_ins WHERE id = $2`,
    [id, typed],
  );
  const extra = { clockInId: id, column: null, rebuilt: "no punch that opens it" };
  expect(await rebuildClockIns(actor)).toMatchObject({ difference: extra });
});
