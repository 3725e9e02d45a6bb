import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { CompanyActor } from "#lib/access/actor.ts";
import { open } from "#lib/access/open.ts";
import { recordAudit } from "#lib/audit/record.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Company, Site } from "#lib/db/generated/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { newId } from "#lib/shared/ids.ts";
import { actorOf, type Records, records } from "#lib/testing/records.ts";
import { AppError, databaseState, errorStatus, toAppError } from "./errors.ts";

/** What the database and the driver really say, and what people are told of it. */
let made: Records;
let company: Company;
let site: Site;
let actor: CompanyActor;

beforeAll(async () => {
  made = await records();
  company = await made.company();
  site = await made.site(company);
  actor = actorOf(company, await made.employee(company, { role: "owner" }));
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

async function told(work: (db: Db) => Promise<unknown>): Promise<AppError> {
  const error = await open(actor, "site.edit", async (db) => {
    await recordAudit(db, { subject: { type: "site", id: site.id } });
    await work(db);
  }).then(
    () => new Error("nothing was thrown"),
    (thrown) => thrown,
  );
  return toAppError(error);
}

describe("an error of the database", () => {
  it("about a name that is taken stands at its field", async () => {
    const twice = await told((db) =>
      db.site.create({ data: { companyId: company.id, id: newId(), name: site.name.toUpperCase() } }),
    );
    expect(twice).toMatchObject({ code: "conflict", fields: { name: ["Another site has this name."] } });
  });

  it("about a key that is taken says that it exists", async () => {
    const twice = await told((db) =>
      db.site.create({ data: { companyId: company.id, id: site.id, name: "x" } }),
    );
    expect(twice).toMatchObject({ code: "conflict", fields: {} });
  });

  it("about something that is not there, or is still needed, is a conflict", async () => {
    const missing = { companyId: company.id, id: newId(), name: "d", siteId: newId() };
    expect(await told((db) => db.department.create({ data: missing }))).toMatchObject({ code: "conflict" });
    await made.department(company, { siteId: site.id });
    expect(await told((db) => db.site.deleteMany({ where: { id: site.id } }))).toMatchObject({
      code: "conflict",
    });
  });

  it("about a row that is not there is not found", async () => {
    const where = { companyId_id: { companyId: company.id, id: newId() } };
    expect(await told((db) => db.site.update({ where, data: { name: "y" } }))).toMatchObject({
      code: "not_found",
    });
  });

  it("about a value it cannot hold is the caller's", async () => {
    for (const statement of [
      "SELECT '0000-01-01'::timestamptz::text",
      "SELECT '99999999999'::int::text",
      "SELECT 'x'::date::text",
    ])
      expect((await told((db) => db.$queryRawUnsafe(statement))).code, statement).toBe("bad_request");
    const id = "no id at all";
    expect((await told((db) => db.site.findFirst({ where: { id } }))).code).toBe("bad_request");
  });

  it("about time that ran out says that nothing was changed", async () => {
    const slow = await told(async (db) => {
      await db.$executeRawUnsafe("SET LOCAL statement_timeout = 20");
      await db.$queryRaw`SELECT pg_sleep(2)::text`;
    });
    expect(slow).toMatchObject({ code: "unavailable", status: 503 });
  });

  it("that nobody foresaw says nothing of itself", async () => {
    const unknown = await told((db) => db.$queryRaw`SELECT * FROM no_such_table`);
    expect(unknown.code).toBe("internal");
    expect(unknown.message).not.toContain("no_such_table");
    expect(databaseState(unknown.cause)).toBe("42P01");
  });
});

describe("toAppError", () => {
  it("keeps an error that was foreseen", () => {
    const error = new AppError("gone", "Over.");
    expect(toAppError(error)).toBe(error);
    expect(error.status).toBe(410);
  });

  it("names each field that a schema refuses", () => {
    const schema = z.object({
      name: z.string("Fill this in."),
      rows: z.array(z.object({ end: z.string("No end.") })),
    });
    const { error } = schema.safeParse({ rows: [{ end: "x" }, {}] });
    expect(toAppError(error)).toMatchObject({
      code: "invalid",
      message: "2 things to fix.",
      fields: { name: ["Fill this in."], "rows.1.end": ["No end."] },
    });
  });

  it.each([null, undefined, "text", 5, {}, new Error("secret"), { code: "23505" }])(
    "takes anything: %j",
    (thrown) => {
      const error = toAppError(thrown);
      expect(Object.keys(errorStatus)).toContain(error.code);
      expect(error.message).not.toContain("secret");
    },
  );
});
