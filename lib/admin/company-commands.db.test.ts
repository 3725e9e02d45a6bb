import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findSession, secretHash } from "#lib/access/session.ts";
import { findToken, tokenPrefix } from "#lib/access/token.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company } from "#lib/db/generated/client.ts";
import { newId } from "#lib/shared/ids.ts";
import { failure } from "#lib/testing/failure.ts";
import { signedInPlatform } from "#lib/testing/platform-people.ts";
import { type Records, records } from "#lib/testing/records.ts";
import { listCompanies } from "./companies.ts";
import { addCompany, setCompanyStatus } from "./company-commands.ts";
import { findCompany } from "./company-detail.ts";
import { listMails } from "./outbox.ts";
import { companiesQuery, outboxQuery } from "./schema.ts";

const reason = "Ticket 4711";
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

const trail = async (companyId: string) => {
  const sql = "SELECT e.act FROM audit_entries e WHERE e.company_id = $1 ORDER BY e.at, e.id";
  return (await made.owner.query(sql, [companyId])).rows;
};

describe("companies", () => {
  it("are listed with their people, found by name, and filtered by status", async () => {
    const { actor } = await signedInPlatform(made, "developer");
    await made.employee(company);
    await made.employee(company, { archivedAt: new Date() });
    const found = await listCompanies(actor, companiesQuery.parse({ q: company.slug }));
    expect(found.rows).toMatchObject([{ id: company.id, people: 1, lastPunchAt: null, status: "active" }]);
    const none = await listCompanies(actor, companiesQuery.parse({ q: company.slug, status: "suspended" }));
    expect(none.rows).toEqual([]);
    expect(await listCompanies(actor, companiesQuery.parse({ q: "%" }))).toMatchObject({ rows: [] });
    expect(await findCompany(actor, company.id)).toMatchObject({ settings: { currency: "EUR" } });
    expect(await failure(findCompany(actor, newId()))).toMatchObject({ code: "not_found" });
  });

  it("are made with their owner, who is invited by mail", async () => {
    const { actor } = await signedInPlatform(made, "administrator");
    const input = { name: "Casa Bellini", slug: "casa-bellini", zone: "Europe/Rome", currency: "EUR" };
    const owner = { ownerName: "Bea Bellini", ownerEmail: "bea@example.com" };
    const { id } = await addCompany(actor, { ...input, ...owner, reason });
    expect((await trail(id)).map((entry) => entry.act)).toEqual([
      "company.create",
      "employee.add",
      "employee.invite",
    ]);
    const mails = await listMails(actor, outboxQuery.parse({}));
    expect(mails.rows[0]).toMatchObject({ to: "bea@example.com", kind: "invitation", status: "queued" });
    expect(await failure(addCompany(actor, { ...input, ...owner, reason }))).toMatchObject({
      fields: { slug: expect.anything() },
    });
  });

  it("that are suspended let nobody in, and are whole again when restored", async () => {
    const { actor } = await signedInPlatform(made, "administrator");
    const [user, employee] = [await made.user(), await made.employee(company, { role: "owner" })];
    await made.membership(user, employee);
    const { secret } = await made.session(user);
    const memberships = async () => (await findSession(secret))?.memberships.length;
    const token = `${tokenPrefix}${"t".repeat(43)}`;
    const kept = { id: newId(), kind: "api_token", companyId: company.id, name: "Terminal", role: "manager" };
    const expiresAt = new Date(Date.now() + 3_600_000);
    await made.write("credentials", { ...kept, secretHash: secretHash(token), expiresAt });
    expect(await memberships()).toBe(1);
    expect(await findToken(token)).not.toBeNull();
    await setCompanyStatus(actor, { id: company.id, reason }, "suspended");
    expect(await memberships()).toBe(0);
    expect(await findToken(token)).toBeNull();
    const again = await failure(setCompanyStatus(actor, { id: company.id, reason }, "suspended"));
    expect(again).toMatchObject({ code: "conflict" });
    await setCompanyStatus(actor, { id: company.id, reason }, "active");
    expect(await memberships()).toBe(1);
    expect(await findToken(token)).not.toBeNull();
    expect((await trail(company.id)).map((entry) => entry.act)).toEqual([
      "company.suspend",
      "company.restore",
    ]);
  });
});
