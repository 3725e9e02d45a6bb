import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { findAuditEntry, listAudit, listAuditChoices } from "#lib/audit/queries.ts";
import { auditQuery } from "#lib/audit/schema.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { listHistory } from "#lib/history/queries.ts";
import type { MatchedRow } from "#lib/import/matching.ts";
import { findKnownRows } from "#lib/import/sql.ts";
import { findImportPeople, findUndoRows } from "#lib/import/undo.sql.ts";
import { addDays, localDay } from "#lib/shared/local-time.ts";
import { actorOf, type Records, records } from "../records.ts";
import { judge } from "./judge.ts";
import {
  addManyAuditEntries,
  addManyImportRows,
  analyseRecords,
  anImport,
  oftenAudited,
} from "./many-records.sql.ts";
import { addManyBlocks, analyse } from "./many-rows.sql.ts";

/** The trail and what imports wrote, at the size of two years of a large company, beside a small one. */
const entries = 200_000;
const people = 200;
const days = 500;
const daysPerImport = 25;
const rowsPerImport = people * daysPerImport;
const today = localDay(new Date(), "UTC");

let made: Records;
let manager: CompanyActor;
let often: Awaited<ReturnType<typeof oftenAudited>>;
let importId: string;
let wanted: MatchedRow[];

beforeAll(async () => {
  made = await records();
  const [company, small] = [await made.company({ zone: "UTC" }), await made.company({ zone: "UTC" })];
  manager = actorOf(company, await made.employee(company, { role: "manager" }));
  for (let at = 1; at < people; at += 1) await made.employee(company);
  for (let at = 0; at < 10; at += 1) await made.employee(small);
  await addManyAuditEntries(made.owner, company.id, entries);
  await addManyAuditEntries(made.owner, small.id, entries / 50);
  for (const { id } of [company, small]) {
    await addManyBlocks(made.owner, id, days);
    await addManyImportRows(made.owner, id, daysPerImport);
  }
  await analyse(made.owner);
  await analyseRecords(made.owner);
  often = await oftenAudited(made.owner, company.id);
  ({ importId, rows: wanted } = await anImport(made.owner, company.id));
  expect(wanted.length).toBeGreaterThanOrEqual(people * (daysPerImport - 1));
}, 180_000);

afterAll(async () => {
  await closeClients();
  await made.end();
});

const trail = ["audit_entries", "audit_details", "audit_links"];
const list = (values: object) => () => listAudit(manager, auditQuery.parse(values));

describe("the trail", () => {
  it.each<[string, () => object, number]>([
    // What the count says is exact up to a thousand; a page is fifty.
    ["unfiltered", () => ({}), 1_100],
    ["by person", () => ({ who: often.person }), 1_100],
    ["by the worker", () => ({ who: "job" }), 1_100],
    ["by act", () => ({ act: often.act }), 1_100],
    ["by kind of record", () => ({ type: often.type }), 1_100],
    ["by a rare act", () => ({ act: "rare" }), 1],
    ["by a rare kind of record", () => ({ type: "rare" }), 1],
    ["by subject", () => ({ subject: often.subject, type: often.type }), 200],
    ["by days", () => ({ from: addDays(today, -300), to: addDays(today, -290) }), 3_200],
  ])("%s, and its second page", async (_name, values, most) => {
    await judge(list(values()), trail, most);
    const { after } = await listAudit(manager, auditQuery.parse(values()));
    if (after) await judge(list({ ...values(), page: after }), trail, most);
  });

  it("one entry with its values, and what the filters offer", async () => {
    const { rows } = await listAudit(manager, auditQuery.parse({}));
    await judge(() => findAuditEntry(manager, rows[7]!.id), trail, 1);
    await judge(() => listAuditChoices(manager), trail, 100);
  });

  it("the acts on one record", async () => {
    await judge(() => listHistory(manager, { type: often.type, id: often.subject }), trail, 100);
  });
});

describe("what imports wrote", () => {
  const tables = ["import_rows", "clock_ins", "punches"];
  const asImporter = (work: (db: Db, companyId: string) => Promise<unknown>) => () =>
    open(manager, "import.run", (db) => work(db, manager.company.id));

  it("by import", async () => {
    await judge(
      asImporter((db, id) => findImportPeople(db, id, importId)),
      tables,
      rowsPerImport,
    );
    await judge(
      asImporter((db, id) => findUndoRows(db, id, importId)),
      tables,
      rowsPerImport,
    );
  });

  it("by employee and start", async () => {
    const readings = await judge(
      asImporter((db, id) => findKnownRows(db, id, wanted)),
      tables,
      rowsPerImport,
    );
    expect(readings.map(({ index }) => index)).toContain("import_rows_company_id_employee_id_started_at_idx");
  });
});
