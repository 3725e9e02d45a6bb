import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordAudit } from "#lib/audit/record.ts";
import { closeClients } from "#lib/db/client.ts";
import type { Db } from "#lib/db/scope.ts";
import { AppError } from "#lib/errors.ts";
import { type House, isolationWorld } from "#lib/testing/isolation/world.ts";
import { actorOf, platformPerson, type Records, records, visitorOf } from "#lib/testing/records.ts";
import type { CompanyActor } from "./actor.ts";
import { open, openPlatform } from "./open.ts";
import { type Permission, permissions, reachOf, roles } from "./permissions.ts";

let made: Records;
let house: House;
let owner: CompanyActor;

beforeAll(async () => {
  made = await records();
  house = (await isolationWorld(made)).ours;
  owner = actorOf(house.company, house.owner);
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

const audit = (db: Db) => recordAudit(db, { subject: { type: "site", id: "x" } });
const names = async () =>
  (await made.owner.query("SELECT name FROM sites ORDER BY 1")).rows.map((row) => row.name);
const addSite = (db: Db, name: string) =>
  db.site.create({ data: { companyId: house.company.id, id: made.make.random.id(new Date()), name } });

describe("open decides the permission", () => {
  it.each(roles)("%s: exactly as the table says", async (role) => {
    for (const permission of Object.keys(permissions) as Permission[]) {
      const attempt = open(actorOf(house.company, house.cook, { role }), permission, async (db) => {
        if (permissions[permission].kind === "look") await audit(db);
        return "in";
      });
      if (reachOf(role, permission)) await expect(attempt, permission).resolves.toBe("in");
      else await expect(attempt, permission).rejects.toMatchObject({ code: "forbidden", status: 403 });
    }
  });

  it("names the roles that may", async () => {
    const error = await open(actorOf(house.company, house.cook), "import.run", async () => {}).catch(
      (e) => e,
    );
    expect(error).toBeInstanceOf(AppError);
    expect(error.detail).toEqual({ permission: "import.run", role: "employee", roles: ["manager", "owner"] });
  });

  it("a visiting developer reads, and is refused every write", async () => {
    const developer = visitorOf(house.company, "developer");
    await expect(open(developer, "employee.list", (db) => db.employee.count())).resolves.toBe(5);
    await expect(open(developer, "site.edit", audit)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("open bounds what reads and writes may do", () => {
  it("a read permission cannot write, whatever the code inside does", async () => {
    const before = await names();
    for (const write of [
      (db: Db) => addSite(db, "by a read"),
      (db: Db) => db.$executeRaw`UPDATE sites SET name = 'by a read'`,
      (db: Db) => db.$queryRaw`DELETE FROM sites RETURNING id`,
    ])
      await expect(open(owner, "company.view", write)).rejects.toThrow();
    expect(await names()).toEqual(before);
  });

  it("reads see one snapshot, however long they take", async () => {
    const [first, second] = await open(owner, "site.list", async (db) => {
      const one = await db.site.count();
      await made.site(house.company);
      return [one, await db.site.count()];
    });
    expect(second).toBe(first);
  });

  it("a write without an audit entry is taken back", async () => {
    const before = await names();
    for (const write of [
      (db: Db) => addSite(db, "unaudited"),
      (db: Db) => db.$executeRaw`UPDATE sites SET name = name || ' unaudited'`,
      (db: Db) => db.$queryRaw`UPDATE sites SET name = name || ' unaudited' RETURNING id`,
      (db: Db) => db.$queryRawUnsafe("INSERT INTO sites SELECT * FROM sites WHERE false"),
    ])
      await expect(open(owner, "site.edit", write)).rejects.toThrow("without an audit entry");
    expect(await names()).toEqual(before);
  });

  it("locking a row is no write", async () => {
    await expect(
      open(owner, "site.edit", (db) => db.$queryRaw`SELECT id FROM sites FOR UPDATE`),
    ).resolves.toBeDefined();
    await expect(
      open(owner, "site.edit", (db) => db.$queryRaw`SELECT id FROM sites FOR NO KEY UPDATE`),
    ).resolves.toBeDefined();
  });

  it("an entry and its act stand or fall together", async () => {
    const count = async () =>
      Number((await made.owner.query("SELECT count(*) FROM audit_entries")).rows[0].count);
    const before = await count();
    const failing = open(owner, "site.edit", async (db) => {
      await addSite(db, "never");
      await audit(db);
      throw new Error("after the entry");
    });
    await expect(failing).rejects.toThrow("after the entry");
    expect(await count()).toBe(before);
    await open(owner, "site.edit", async (db) => {
      await addSite(db, "kept");
      await audit(db);
    });
    expect(await count()).toBe(before + 1);
    expect(await names()).toContain("kept");
  });

  it("is refused inside another, also across a pause", async () => {
    const nested = open(owner, "site.list", async () => {
      await wait(1);
      return open(owner, "site.list", async () => "never");
    });
    await expect(nested).rejects.toThrow("inside open");
    await expect(open(owner, "site.list", async () => "afterwards")).resolves.toBe("afterwards");
  });

  it("a slow statement is stopped in time", async () => {
    const slow = open(owner, "site.list", async (db) => {
      await db.$executeRawUnsafe("SET LOCAL statement_timeout = 50");
      await db.$queryRaw`SELECT pg_sleep(5)::text`;
    });
    await expect(slow).rejects.toThrow();
  });

  it("a page is read by one process of the database, a report by as many as help", async () => {
    const processes = (db: Db) =>
      db.$queryRaw<{ many: string }[]>`SELECT current_setting('max_parallel_workers_per_gather') AS many`;
    expect(await open(owner, "site.list", processes)).toEqual([{ many: "0" }]);
    expect(await open(owner, "site.list", processes, "report")).toEqual([{ many: "2" }]);
  });
});

describe("open repeats work that met somebody quicker", () => {
  it("tries a write again after a serialisation failure, at most three times", async () => {
    let tries = 0;
    const failing = (until: number) =>
      open(owner, "site.edit", async (db) => {
        tries += 1;
        await audit(db);
        if (tries < until)
          await db.$executeRawUnsafe("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$");
        return tries;
      });
    await expect(failing(3)).resolves.toBe(3);
    tries = 0;
    await expect(failing(9)).rejects.toThrow();
    expect(tries).toBe(3);
  });

  it("repeats nothing else", async () => {
    let tries = 0;
    const failing = open(owner, "site.edit", async () => {
      tries += 1;
      throw new AppError("conflict", "no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(tries).toBe(1);
  });
});

describe("openPlatform", () => {
  it("sees every company, and only for those who may", async () => {
    const count = (role: "administrator" | "developer") =>
      openPlatform(platformPerson(role), "companies.list", "a test", (db) => db.clockIn.count());
    await expect(count("developer")).resolves.toBe(10);
    const suspend = openPlatform(platformPerson("developer"), "companies.suspend", "a test", async () => {});
    await expect(suspend).rejects.toMatchObject({ code: "forbidden" });
  });

  it("leaves an entry with its reason in the transaction of a write", async () => {
    await openPlatform(
      platformPerson("administrator"),
      "companies.suspend",
      "they asked",
      (db) => db.company.updateMany({ where: { id: house.company.id }, data: { status: "active" } }),
      { type: "company", id: house.company.id },
    );
    const { rows } = await made.owner.query("SELECT act, reason, subject_id FROM platform_audit_entries");
    expect(rows).toContainEqual({
      act: "companies.suspend",
      reason: "they asked",
      subject_id: house.company.id,
    });
  });

  it("reads cannot write", async () => {
    const write = openPlatform(platformPerson("administrator"), "companies.list", "a test", (db) =>
      db.company.updateMany({ data: { name: "x" } }),
    );
    await expect(write).rejects.toThrow();
  });
});
