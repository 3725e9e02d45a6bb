import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CleanupList } from "./cleanup.ts";
import { isHalfSeeded, seedBetweenNotes, wantsDemo } from "./demo.ts";
import { installationSecret } from "./secret.ts";
import { readSignIns, signInLines } from "./sign-ins.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "hourly-data-"));
  mkdirSync(join(dataDir, "run"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe("demo data", () => {
  it.each([
    [{ embedded: true, empty: true, asked: false }, true],
    [{ embedded: true, empty: false, asked: false }, false],
    [{ embedded: false, empty: true, asked: false }, false],
    [{ embedded: false, empty: true, asked: true }, true],
    [{ embedded: false, empty: false, asked: true }, false],
  ])("%j: %s", (database, wanted) => expect(wantsDemo(database)).toBe(wanted));

  it("that was cut off is known afterwards", async () => {
    await seedBetweenNotes(dataDir, async () => expect(isHalfSeeded(dataDir)).toBe(true));
    expect(isHalfSeeded(dataDir)).toBe(false);
    await expect(seedBetweenNotes(dataDir, () => Promise.reject(new Error("cut")))).rejects.toThrow();
    expect(isHalfSeeded(dataDir)).toBe(true);
  });
});

describe("the secret of an installation", () => {
  it("is made once", () => expect(installationSecret(dataDir)).toBe(installationSecret(dataDir)));

  it.each([undefined, "", "short"])("is never made anew beside a database (%j)", (left) => {
    if (left !== undefined) writeFileSync(join(dataDir, "secret"), left);
    writeFileSync(join(dataDir, "database.json"), "{}");
    expect(() => installationSecret(dataDir)).toThrow("put it back from a backup");
  });
});

describe("sign-ins", () => {
  it("are lines of a table", () => {
    const signIns = [
      { surface: "portal", company: "crew", role: "owner", email: "a@b.example", password: "x" },
      { surface: "admin", role: "administrator", email: "long@b.example", password: "y" },
    ];
    expect(signInLines(signIns)).toEqual([
      "portal  crew  owner          a@b.example     x",
      "admin         administrator  long@b.example  y",
    ]);
  });
  it("are none when the file is missing or damaged", () => {
    expect(readSignIns(dataDir)).toEqual([]);
    writeFileSync(join(dataDir, "sign-ins.json"), "[{");
    expect(readSignIns(dataDir)).toEqual([]);
  });
});

describe("cleaning up", () => {
  it("goes backwards, once, past what fails", async () => {
    const list = new CleanupList();
    const order: number[] = [];
    list.add(() => void order.push(1));
    list.add(() => Promise.reject(new Error("stuck")));
    list.add(() => void order.push(3));
    expect(list.begun).toBe(false);
    await Promise.all([list.run(), list.run()]);
    expect(order).toEqual([3, 1]);
    expect([list.begun, list.signal.aborted]).toEqual([true, true]);
  });
});
