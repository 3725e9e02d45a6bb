import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeClients } from "#lib/db/client.ts";
import { askAs, inspectRoles } from "#lib/db/inspect.ts";
import { roleUrl } from "#lib/testing/database.ts";
import { failure } from "#lib/testing/failure.ts";
import { platformPerson, type Records, records } from "#lib/testing/records.ts";
import { lookAtRights, lookAtRoles, lookAtRules } from "./database.ts";
import { examine, seeDoctor } from "./examine.ts";
import { checks, type Found } from "./schema.ts";
import { lookAtAddress } from "./server.ts";
import { lookAtMail } from "./work.ts";

let made: Records;
const roleName = (role: "app" | "platform") => decodeURIComponent(new URL(roleUrl(role)).username);

beforeAll(async () => {
  made = await records();
});
afterAll(async () => {
  await closeClients();
  await made.end();
});

/** What a look says while something is wrong, and that all is well again afterwards. */
async function whileBroken(wrong: string, mended: string, look: () => Promise<Found>): Promise<Found> {
  await made.owner.query(wrong);
  try {
    return await look();
  } finally {
    await made.owner.query(mended);
    expect((await look()).verdict).toBe("ok");
  }
}

it("looks at everything, and says for each thing that is not well what to do", async () => {
  const findings = await seeDoctor(platformPerson("developer"));
  expect(findings.map((one) => one.check)).toEqual([...checks]);
  for (const { check, verdict, says, toDo } of findings) {
    expect(says, check).not.toBe("");
    expect(toDo === null, check).toBe(verdict === "ok");
  }
  const well = [
    "roles",
    "rights",
    "rules",
    "migrations",
    "version",
    "clock",
    "zones",
    "limits",
    "encryption",
  ];
  for (const check of well)
    expect(
      findings.find((one) => one.check === check),
      check,
    ).toMatchObject({ verdict: "ok" });
  // Nothing works here, and nothing has.
  expect(findings.find((one) => one.check === "worker")).toMatchObject({ verdict: "bad" });
  expect(findings.find((one) => one.check === "zones")?.says).toContain(process.versions.tz ?? "");
});

it("asks through connections that a pooler takes: they begin with no setting of their own", async () => {
  const begun = await askAs("app", (client) =>
    client.query(
      "SELECT name FROM pg_settings WHERE source = 'client' AND name <> 'application_name' ORDER BY 1",
    ),
  );
  // What the driver itself sends; PgBouncer knows these.
  const known = ["client_encoding", "DateStyle", "TimeZone"];
  expect(begun.rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});

describe("the database", () => {
  it("is wrong when a table has no row rules", async () => {
    const found = await whileBroken(
      "ALTER TABLE punches DISABLE ROW LEVEL SECURITY",
      "ALTER TABLE punches ENABLE ROW LEVEL SECURITY",
      lookAtRules,
    );
    expect(found).toMatchObject({ verdict: "bad", says: expect.stringContaining("punches") });
  });

  it("is wrong when a rule is gone, of the company or of the reach", async () => {
    for (const rule of ["tenant", "reach"]) {
      const renamed = await whileBroken(
        `ALTER POLICY ${rule} ON clock_ins RENAME TO other`,
        `ALTER POLICY other ON clock_ins RENAME TO ${rule}`,
        lookAtRules,
      );
      expect(renamed).toMatchObject({ verdict: "bad", says: expect.stringContaining(`clock_ins (${rule})`) });
    }
  });

  it("is wrong when something shows rows past the rules, and odd when a table is not ours", async () => {
    const view = await whileBroken(
      "CREATE VIEW peek AS SELECT * FROM employees",
      "DROP VIEW peek",
      lookAtRules,
    );
    expect(view).toMatchObject({ verdict: "bad", says: expect.stringContaining("peek") });
    const table = "CREATE TABLE notes (id int); ALTER TABLE notes ENABLE ROW LEVEL SECURITY";
    const odd = await whileBroken(table, "DROP TABLE notes", lookAtRules);
    expect(odd).toMatchObject({ verdict: "warn", says: expect.stringContaining("notes") });
  });

  it("is wrong when a role may do more than it should, or less", async () => {
    const app = `"${roleName("app")}"`;
    const more = await whileBroken(
      `GRANT DELETE ON punches TO ${app}`,
      `REVOKE DELETE ON punches FROM ${app}`,
      lookAtRights,
    );
    expect(more).toMatchObject({ verdict: "bad", says: expect.stringContaining("app +DELETE punches") });
    const less = await whileBroken(
      `REVOKE SELECT ON sites FROM ${app}`,
      `GRANT SELECT ON sites TO ${app}`,
      lookAtRights,
    );
    expect(less).toMatchObject({ verdict: "bad", says: expect.stringContaining("app -SELECT sites") });
  });

  it("is wrong when row rules would not bind a role", async () => {
    const [fine] = await inspectRoles();
    const powers = { bypassesRules: true, owns: 3 };
    const strong = { ...fine!, facts: { ...fine!.facts!, ...powers } };
    const found = await lookAtRoles(async () => [strong]);
    expect(found).toMatchObject({
      verdict: "bad",
      says: expect.stringContaining("BYPASSRLS, owns 3 tables"),
    });
    const out = await lookAtRoles(async () => [{ ...fine!, facts: null, error: "no password" }]);
    expect(out).toMatchObject({ verdict: "bad", says: expect.stringContaining("no password") });
  });

  it("lacks a migration, or has one that was cut off", async () => {
    const look = async () => (await examine()).find((one) => one.check === "migrations") as Found;
    const name = "migration_name LIKE '%_fences'";
    const cut = await whileBroken(
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE ${name}`,
      `UPDATE _prisma_migrations SET finished_at = now() WHERE ${name}`,
      look,
    );
    expect(cut).toMatchObject({ verdict: "bad", says: expect.stringContaining("_fences") });
    const newer = await whileBroken(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('x', 'x', '29990101000000_later', now(), 1)",
      "DELETE FROM _prisma_migrations WHERE id = 'x'",
      look,
    );
    expect(newer).toMatchObject({ verdict: "warn", says: expect.stringContaining("29990101000000_later") });
  });
});

describe("the address", () => {
  it("may be left open only where nobody else comes by", () => {
    expect(lookAtAddress({ PUBLIC_URL: undefined, HOST: "127.0.0.1" }).verdict).toBe("ok");
    expect(lookAtAddress({ PUBLIC_URL: undefined, HOST: "0.0.0.0" }).verdict).toBe("warn");
  });

  it.each([
    ["https://hours.example.com", "ok"],
    ["http://localhost:3000", "ok"],
    ["http://hours.example.com", "bad"],
  ])("%s is %s", (url, verdict) => {
    expect(lookAtAddress({ PUBLIC_URL: url, HOST: "127.0.0.1" }).verdict).toBe(verdict);
  });
});

describe("mail", () => {
  it("is asked for without sending any", async () => {
    const server = new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS"] });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.server.address() as { port: number };
    const url = `smtp://127.0.0.1:${port}`;
    expect(await lookAtMail(url)).toMatchObject({ verdict: "ok" });
    await new Promise<void>((done) => server.close(done));
    expect(await lookAtMail(url)).toMatchObject({
      verdict: "bad",
      says: expect.stringContaining(`127.0.0.1:${port}`),
    });
    expect(await lookAtMail("")).toMatchObject({ verdict: "warn" });
  });
});

it("is for platform people who may see it", async () => {
  expect(
    await failure(seeDoctor({ ...platformPerson("developer"), role: "nobody" as "developer" })),
  ).toMatchObject({
    code: "forbidden",
  });
});
