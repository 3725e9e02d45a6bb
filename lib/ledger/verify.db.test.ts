import type { Client } from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type CompanyActor, commandActor, jobActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { sealAudit } from "#lib/audit/seal.ts";
import { closeClients } from "#lib/db/client.ts";
import { databaseState } from "#lib/errors.ts";
import { appendPunches } from "#lib/punch/append.ts";
import { newId } from "#lib/shared/ids.ts";
import { ownerUrl, withClient } from "#lib/testing/database.ts";
import { insertRows } from "#lib/testing/rows.sql.ts";
import { sealPunches } from "./seal-punches.ts";
import { verifyCompany } from "./verify.ts";

const asOwner = <T>(work: (client: Client) => Promise<T>) => withClient(ownerUrl(), work);

let actor: CompanyActor;
let people: [string, string];
let number = 0;

beforeEach(async () => {
  number += 1;
  const companyId = newId();
  const slug = `proof-${number}`;
  people = [newId(), newId()];
  await asOwner(async (client) => {
    const company = { id: companyId, slug, name: slug, zone: "Europe/Dublin", currency: "EUR" };
    await insertRows(client, "companies", [{ ...company, updatedAt: new Date() }]);
    const rows = people.map((id, at) => ({
      companyId,
      id,
      number: `${at}`,
      name: `P${at}`,
      nameSearch: "p",
    }));
    await insertRows(
      client,
      "employees",
      rows.map((row) => ({ ...row, updatedAt: new Date() })),
    );
  });
  actor = await commandActor(slug, "proof");
  for (const [at, person] of people.entries()) {
    await punchBlocks(person, 3, at);
  }
  await sealAudit(actor);
  await sealPunches(actor, new Date());
});
afterAll(closeClients);

/** Blocks typed in on successive days, each with its words and its audit entry. */
async function punchBlocks(employeeId: string, count: number, offset = 0): Promise<void> {
  for (let day = 1; day <= count; day += 1) {
    const at = new Date(Date.UTC(2026, 4 + offset, day, 9));
    const draft = { kind: "block", at, endsAt: new Date(at.getTime() + 3_600_000), breakSeconds: 0 } as const;
    const rest = { zone: "Europe/Dublin", source: "manual", key: newId(), note: `note ${day}` } as const;
    await open(actor, "clock-in.edit", async (db) => {
      await appendPunches(db, actor, employeeId, [{ ...draft, ...rest }]);
      await recordAudit(db, { subject: { type: "employee", id: employeeId, name: "P" }, after: { day } });
    });
  }
}

async function broken() {
  const result = await verifyCompany(actor);
  if (result.ok) return null;
  const { table, id, position, message } = result.broken;
  return { table, id, position, message };
}

async function tamper(sql: string, values: unknown[] = []): Promise<void> {
  await asOwner((client) => client.query(sql.replaceAll("$c", `'${actor.company.id}'`), values));
}

/** The id of an audit entry by its position in the chain. */
async function linked(position: number): Promise<string> {
  const sql = "SELECT entry_id FROM audit_links WHERE company_id = $1 AND position = $2";
  const { rows } = await asOwner((client) => client.query(sql, [actor.company.id, position]));
  return rows[0].entry_id;
}

describe("an untouched company", () => {
  it("is proven, with its counts", async () => {
    expect(await verifyCompany(actor)).toEqual({
      ok: true,
      trail: { entries: 6, erased: 0, waiting: 0, seals: 1 },
      chains: { chains: 2, punches: 6, erased: 0 },
      punchSeals: 1,
    });
  });

  it("grows on, and what waits for its seal is counted", async () => {
    await punchBlocks(people[0], 1, 3);
    expect(await verifyCompany(actor)).toMatchObject({ ok: true, trail: { waiting: 1 } });
    expect(await sealAudit(actor)).toBe(1);
    expect(await sealAudit(actor)).toBe(0);
    expect(await verifyCompany(actor)).toMatchObject({
      ok: true,
      trail: { waiting: 0, entries: 7, seals: 2 },
    });
  });

  it("is sealed once in a local day, and names only the chains that grew", async () => {
    await punchBlocks(people[1], 1, 3);
    expect(await sealPunches(actor, new Date())).toBe(0);
    expect(await sealPunches(actor, new Date(), { always: true })).toBe(1);
    expect(await sealPunches(actor, new Date(Date.now() + 86_400_000))).toBe(0);
    expect(await verifyCompany(actor)).toMatchObject({ ok: true, punchSeals: 2 });
  });

  it("has one chain when several seal at the same moment", async () => {
    await punchBlocks(people[0], 5, 3);
    const runs = await Promise.all([1, 2, 3, 4].map(() => sealAudit(jobActor(actor.company, "seal"))));
    expect(runs.reduce((sum, run) => sum + run, 0)).toBe(5);
    expect(await verifyCompany(actor)).toMatchObject({ ok: true, trail: { entries: 11 } });
  });

  it("links an entry whose transaction ended after later ones were sealed", async () => {
    const before = new Date(Date.now() - 600_000);
    await punchBlocks(people[0], 1, 3);
    await tamper(
      "UPDATE audit_entries SET at = $1 WHERE company_id = $c AND NOT EXISTS (SELECT FROM audit_links WHERE entry_id = id)",
      [before],
    );
    expect(await sealAudit(actor)).toBe(1);
    expect(await broken()).toBeNull();
  });

  it("says erased where the values of an entry or the words of a punch were erased", async () => {
    await tamper(
      "UPDATE audit_details SET salt = NULL, actor_name = NULL, subject_name = NULL, reason = NULL, address = NULL, before = NULL, after = NULL, erased_at = now() WHERE company_id = $c AND entry_id = $1",
      [await linked(2)],
    );
    await tamper(
      "UPDATE punch_details SET salt = NULL, note = NULL, reason = NULL, address = NULL, device = NULL, erased_at = now() WHERE company_id = $c AND employee_id = $1",
      [people[0]],
    );
    expect(await verifyCompany(actor)).toMatchObject({
      ok: true,
      trail: { erased: 1 },
      chains: { erased: 3 },
    });
  });
});

describe("tampering with the trail is found and named", () => {
  it("an entry that was changed", async () => {
    const id = await linked(4);
    await tamper("UPDATE audit_entries SET actor_role = 'owner' WHERE company_id = $c AND id = $1", [id]);
    expect(await broken()).toMatchObject({ table: "audit_entries", id, position: 4 });
  });

  it("values that were changed", async () => {
    const id = await linked(3);
    await tamper(`UPDATE audit_details SET after = '{"day": 9}' WHERE company_id = $c AND entry_id = $1`, [
      id,
    ]);
    expect(await broken()).toMatchObject({ table: "audit_details", id, position: 3 });
  });

  it("values that are marked as erased but are there", async () => {
    const id = await linked(3);
    await tamper("UPDATE audit_details SET erased_at = now() WHERE company_id = $c AND entry_id = $1", [id]);
    expect(await broken()).toMatchObject({ table: "audit_details", id, position: 3 });
  });

  it("a link that was deleted, with its entry", async () => {
    const id = await linked(2);
    await tamper("DELETE FROM audit_links WHERE company_id = $c AND entry_id = $1", [id]);
    await tamper("DELETE FROM audit_details WHERE company_id = $c AND entry_id = $1", [id]);
    await tamper("DELETE FROM audit_entries WHERE company_id = $c AND id = $1", [id]);
    const next = await linked(3);
    expect(await broken()).toMatchObject({ table: "audit_links", id: next, position: 3 });
  });

  it("two entries that changed places", async () => {
    const [a, b] = [await linked(2), await linked(3)];
    await tamper("UPDATE audit_links SET position = 99 WHERE company_id = $c AND entry_id = $1", [a]);
    await tamper("UPDATE audit_links SET position = 2 WHERE company_id = $c AND entry_id = $1", [b]);
    await tamper("UPDATE audit_links SET position = 3 WHERE company_id = $c AND entry_id = $1", [a]);
    expect(await broken()).toMatchObject({ table: "audit_links", id: b, position: 2 });
  });

  it("the end of a trail that was taken away after its seal", async () => {
    const id = await linked(6);
    await tamper("DELETE FROM audit_links WHERE company_id = $c AND entry_id = $1", [id]);
    await tamper("DELETE FROM audit_details WHERE company_id = $c AND entry_id = $1", [id]);
    await tamper("DELETE FROM audit_entries WHERE company_id = $c AND id = $1", [id]);
    expect(await broken()).toMatchObject({ table: "seals", position: 1 });
  });

  it("an end that was taken away and grown anew", async () => {
    const id = await linked(6);
    await tamper("DELETE FROM audit_links WHERE company_id = $c AND entry_id = $1", [id]);
    await tamper("DELETE FROM audit_details WHERE company_id = $c AND entry_id = $1", [id]);
    await tamper("DELETE FROM audit_entries WHERE company_id = $c AND id = $1", [id]);
    await punchBlocks(people[0], 1, 3);
    await sealAudit(actor);
    expect(await broken()).toMatchObject({ table: "seals", position: 1 });
  });

  it("an entry that was pushed in behind the end", async () => {
    const id = newId();
    await tamper(
      "INSERT INTO audit_entries SELECT company_id, $1, at - interval '1 hour', act, subject_type, subject_id, actor_user_id, actor_employee_id, actor_role, via, request_id, detail_digest FROM audit_entries WHERE company_id = $c LIMIT 1",
      [id],
    );
    expect(await broken()).toMatchObject({ table: "audit_entries", id });
  });

  it("a seal that was forged", async () => {
    await tamper("UPDATE seals SET signature = sha256(signature) WHERE company_id = $c AND stream = 'audit'");
    expect(await broken()).toMatchObject({ table: "seals", position: 1 });
  });

  it("a whole chain made anew by somebody without the key", async () => {
    await tamper("DELETE FROM seals WHERE company_id = $c AND stream = 'audit'");
    expect(await broken()).toMatchObject({ table: "audit_links", position: 6 });
  });
});

describe("tampering with punches is found and named", () => {
  const punch = async (employeeId: string, position: number): Promise<string> => {
    const sql = "SELECT id FROM punches WHERE employee_id = $1 AND position = $2";
    return (await asOwner((client) => client.query(sql, [employeeId, position]))).rows[0].id;
  };

  it.each([
    ["its start", "at = at - interval '1 hour'"],
    ["its end", "ends_at = ends_at + interval '1 hour'"],
    ["its break", "break_seconds = 60"],
    ["its source", "source = 'import'"],
    ["when it was recorded", "recorded_at = recorded_at - interval '1 hour'"],
  ])("a punch with %s changed", async (_what, change) => {
    const id = await punch(people[1], 2);
    await tamper(`UPDATE punches SET ${change} WHERE company_id = $c AND id = $1`, [id]);
    expect(await broken()).toMatchObject({ table: "punches", id, position: 2 });
  });

  it("words that were changed", async () => {
    const id = await punch(people[0], 3);
    await tamper("UPDATE punch_details SET note = 'other' WHERE company_id = $c AND punch_id = $1", [id]);
    expect(await broken()).toMatchObject({ table: "punch_details", id, position: 3 });
  });

  it("a punch that was taken out of the middle", async () => {
    const id = await punch(people[0], 2);
    await tamper("DELETE FROM punch_details WHERE company_id = $c AND punch_id = $1", [id]);
    await tamper("DELETE FROM punches WHERE company_id = $c AND id = $1", [id]);
    expect(await broken()).toMatchObject({ table: "punches", id: await punch(people[0], 3), position: 3 });
  });

  it("the last punch, taken away together with the head", async () => {
    const id = await punch(people[0], 3);
    await tamper("DELETE FROM punch_details WHERE company_id = $c AND punch_id = $1", [id]);
    await tamper("DELETE FROM punches WHERE company_id = $c AND id = $1", [id]);
    await tamper(
      "UPDATE chain_heads h SET length = 2, hash = p.hash FROM punches p WHERE p.employee_id = h.employee_id AND p.position = 2 AND h.employee_id = $1 AND h.company_id = $c",
      [people[0]],
    );
    expect(await broken()).toMatchObject({ table: "punches", id: people[0], position: 2 });
  });

  it("a head that was moved", async () => {
    await tamper("UPDATE chain_heads SET length = 2 WHERE company_id = $c AND employee_id = $1", [people[1]]);
    expect(await broken()).toMatchObject({ table: "chain_heads", id: people[1] });
  });

  it("heads under a seal", async () => {
    await tamper("UPDATE punch_seal_heads SET length = 1 WHERE company_id = $c AND employee_id = $1", [
      people[1],
    ]);
    expect(await broken()).toMatchObject({ table: "punch_seal_heads", position: 1 });
  });
});

describe("the role that serves", () => {
  it.each([
    "punches",
    "punch_details",
    "audit_entries",
    "audit_details",
    "audit_links",
    "seals",
    "punch_seal_heads",
  ])("cannot change or delete %s", async (table) => {
    for (const sql of [`UPDATE ${table} SET company_id = company_id`, `DELETE FROM ${table}`]) {
      const attempt = open(actor, "ledger.seal", (db) => db.$executeRawUnsafe(sql));
      await expect(attempt.catch(databaseState)).resolves.toBe("42501");
    }
  });
});
