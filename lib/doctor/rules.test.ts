import { describe, expect, it } from "vitest";
import { clockGap, compareZones, isLocal, judgeZones, sizeText } from "./rules.ts";

describe("the gap between two clocks", () => {
  it.each([
    ["answered between asking and hearing", 1_000, 1_500, 2_000, 0],
    ["behind before we asked", 10_000, 7_000, 10_100, 3],
    ["ahead after we heard", 10_000, 14_100, 10_100, 4],
  ])("%s", (_what, asked, theirs, heard, seconds) => {
    expect(clockGap(asked, theirs, heard)).toBe(seconds);
  });
});

it("says sizes as people do", () => {
  expect([0, 5 * 1024 ** 2, 1023 * 1024 ** 2, 1.4 * 1024 ** 3].map(sizeText)).toEqual([
    "0 MB",
    "5 MB",
    "1023 MB",
    "1.4 GB",
  ]);
});

it.each([
  ["localhost", true],
  ["127.0.0.1", true],
  ["[::1]", true],
  ["::1", true],
  ["hours.localhost", true],
  ["0.0.0.0", false],
  ["10.0.0.5", false],
  ["localhost.example.com", false],
])("%s is this machine: %s", (host, local) => {
  expect(isLocal(host)).toBe(local);
});

it("names the first instant at which two sources of zones differ, and what only one knows", () => {
  const instants = [new Date("2026-01-01T00:00:00Z"), new Date("2026-07-01T00:00:00Z")];
  const ours = new Map([
    ["Europe/Dublin", [0, 3600]],
    ["Asia/Osaka", [32400, 32400]],
    ["UTC", [0, 0]],
  ]);
  const theirs = new Map([
    ["Europe/Dublin", [0, 0]],
    ["UTC", [0, 0]],
  ]);
  expect(compareZones(ours, theirs, instants)).toEqual({
    clashes: [{ zone: "Europe/Dublin", instant: "2026-07-01" }],
    unknown: ["Asia/Osaka"],
  });
});

describe("a difference between zones", () => {
  const compared = {
    clashes: [{ zone: "Africa/Casablanca", instant: "2026-10-22" }],
    unknown: ["America/Coyhaique"],
  };
  const judged = (...used: string[]) =>
    judgeZones(compared, new Set(used), { version: "2026c", icu: "78", count: 400 });

  it("is told where nobody lives by it, and is no reason to worry", () => {
    const { verdict, says } = judged("Europe/Dublin");
    expect([verdict, says]).toEqual([
      "ok",
      expect.stringMatching(/Africa\/Casablanca on 2026-10-22, America\/Coyhaique/),
    ]);
  });

  it("is a warning where somebody does, and wrong where the database does not know their zone at all", () => {
    const differs = judged("Africa/Casablanca");
    expect([differs.verdict, differs.says]).toEqual(["warn", expect.not.stringContaining("Coyhaique")]);
    expect(judged("Africa/Casablanca", "America/Coyhaique")).toMatchObject({ verdict: "bad" });
  });

  it("is none where there is none", () => {
    const found = judgeZones({ clashes: [], unknown: [] }, new Set(), {
      version: "2026c",
      icu: "78",
      count: 400,
    });
    expect(found).toMatchObject({ verdict: "ok", says: expect.stringContaining("all 400 zones") });
  });
});
