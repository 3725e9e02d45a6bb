import { describe, expect, it } from "vitest";
import { refusal, whyUnreachable } from "./external-database.ts";

const good = {
  version: 150_000,
  versionName: "15.0",
  database: "hours",
  user: "boss",
  standby: false,
  encoding: "UTF8",
  mayCreate: true,
  mayMakeRoles: true,
};

describe("a database that was brought along", () => {
  it("is accepted from PostgreSQL 15 on", () => expect(refusal(good, false)).toBeUndefined());

  it.each([
    [{ version: 140_022, versionName: "14.22" }, "PostgreSQL 14.22; Hourly needs 15"],
    [{ standby: true }, "read-only standby"],
    [{ encoding: "LATIN1" }, "needs UTF8"],
    [{ mayCreate: false }, 'ALTER DATABASE "hours" OWNER TO "boss"'],
    [{ mayMakeRoles: false }, 'ALTER ROLE "boss" CREATEROLE'],
  ])("is refused with what to do: %j", (fact, words) => {
    expect(refusal({ ...good, ...fact }, false)).toContain(words);
  });

  it("needs no right to make roles when all four are given", () => {
    expect(refusal({ ...good, mayMakeRoles: false }, true)).toBeUndefined();
  });
});

describe("a database that cannot be reached", () => {
  const url = new URL("postgresql://bo%20ss:geheim@db.example:6000/hours");
  it.each([
    ["ECONNREFUSED", "No database answers at db.example:6000"],
    ["ENOTFOUND", 'The host "db.example"'],
    ["28P01", 'refuses the user "bo ss"'],
    ["3D000", 'no database "hours"'],
    ["53300", "no connection left"],
    ["57P03", "try again in a moment"],
    ["ETIMEDOUT", "cannot be reached"],
  ])("%s: one sentence without the password", (code, words) => {
    const sentence = whyUnreachable({ code, message: "because" }, url);
    expect(sentence).toContain(words);
    expect(sentence).not.toContain("geheim");
    expect(sentence).not.toContain("\n");
  });
});
