import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { companyActor } from "#lib/access/actor.ts";
import { findSession } from "#lib/access/session.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { failure } from "#lib/testing/failure.ts";
import { platformTrail, type SignedIn, signedInPlatform } from "#lib/testing/platform-people.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { setCompanyStatus } from "./company-commands.ts";
import { listPlatformAudit } from "./platform-audit.ts";
import { platformAuditQuery } from "./schema.ts";
import { endVisit, openCompany } from "./visits.ts";

const reason = "Ticket 4711";
const context = { requestId: "test", address: "192.0.2.7", device: null };
let made: Records;
let company: Company;

beforeAll(async () => {
  made = await records();
});
beforeEach(async () => {
  company = await made.company();
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

const enter = async ({ secret }: SignedIn) =>
  companyActor((await findSession(secret))!, company.slug, context);

const trail = async (companyId: string) => {
  const sql = `SELECT e.act, e.actor_role, d.reason, d.actor_name FROM audit_entries e
    JOIN audit_details d ON d.entry_id = e.id AND d.company_id = e.company_id WHERE e.company_id = $1 ORDER BY e.at, e.id`;
  return (await made.owner.query(sql, [companyId])).rows;
};

describe("a visit", () => {
  it("lets an administrator in for an hour and is told in the company's trail and in the platform's", async () => {
    const person = await signedInPlatform(made, "administrator");
    expect(await failure(enter(person))).toMatchObject({ code: "not_found" });
    const before = Date.now();
    expect(await openCompany(person.actor, { id: company.id, reason })).toEqual({ slug: company.slug });
    const visitor = await enter(person);
    expect(visitor).toMatchObject({ role: "administrator", reason, employeeId: null });
    const minutes = (new Date(visitor.visitEndsAt ?? 0).getTime() - before) / 60_000;
    expect(minutes).toBeCloseTo(60, 0);
    expect(await trail(company.id)).toMatchObject([
      { act: "company.visit", actor_role: "administrator", reason, actor_name: person.user.displayName },
    ]);
    expect((await platformTrail(made)).at(-1)).toMatchObject({
      act: "companies.open",
      subject_id: company.id,
      reason,
    });
  });

  it("ends when it is ended, and by itself when its hour is over", async () => {
    const person = await signedInPlatform(made, "developer");
    await openCompany(person.actor, { id: company.id, reason });
    await endVisit(person.actor, company.slug);
    expect(await failure(enter(person))).toMatchObject({ code: "not_found" });
    expect((await trail(company.id)).map((entry) => entry.act)).toEqual([
      "company.visit",
      "company.visit-end",
    ]);
    await openCompany(person.actor, { id: company.id, reason }, new Date(Date.now() - 3_601_000));
    expect(await failure(enter(person))).toMatchObject({ code: "not_found" });
  });

  it("belongs to one session: another session of the same person is not let in", async () => {
    const person = await signedInPlatform(made, "administrator");
    await openCompany(person.actor, { id: company.id, reason });
    const other = await made.session(person.user);
    expect(await failure(enter({ ...person, secret: other.secret }))).toMatchObject({ code: "not_found" });
  });

  it("is not possible in a suspended company, nor in one that is not there", async () => {
    const { actor } = await signedInPlatform(made, "administrator");
    await setCompanyStatus(actor, { id: company.id, reason }, "suspended");
    expect(await failure(openCompany(actor, { id: company.id, reason }))).toMatchObject({ code: "conflict" });
    expect(await failure(openCompany(actor, { id: newId(), reason }))).toMatchObject({ code: "not_found" });
  });
});

it("shows the platform's trail by act, newest first", async () => {
  const { actor } = await signedInPlatform(made, "developer");
  await openCompany(actor, { id: company.id, reason });
  const { rows } = await listPlatformAudit(actor, platformAuditQuery.parse({ act: "companies.open" }));
  expect(rows[0]).toMatchObject({ subjectId: company.id, reason, actorName: actor.name });
});
