import { describe, expect, test } from "vitest";
import { detailDigest, emptyChain, genesisHash, linkPunches, punchHash } from "./chain.ts";
import type { PunchFields } from "./punch.ts";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const company = "01a1f900-0000-7000-8000-000000000001";
const employee = "01a1f900-0000-7000-8000-000000000002";

const punch: PunchFields = {
  companyId: company,
  id: "01a1f900-0000-7000-8000-000000000003",
  employeeId: employee,
  position: 1,
  kind: "in",
  at: new Date("2026-11-19T07:31:00Z"),
  endsAt: null,
  breakSeconds: null,
  recordedAt: new Date("2026-11-19T07:31:00.123Z"),
  claimedAt: null,
  zone: "Europe/Dublin",
  offsetMinutes: 0,
  source: "web",
  key: "a-key-of-the-test",
  authorUserId: null,
  clockInId: "01a1f900-0000-7000-8000-000000000003",
  closesId: null,
  replacesId: null,
  departmentId: null,
  siteId: null,
  customerId: null,
  projectId: null,
};

// Worked out by another program from the description in chain.ts.
describe("the encoding is written down: changing it would break every chain there is", () => {
  test("of the first hash", () =>
    expect(hex(genesisHash(company, employee))).toBe(
      "12ae7798d1c43df0202b66467c06792e93a6601af2ce0f65282f520b59346cc3",
    ));

  test("of a punch", () =>
    expect(hex(punchHash(genesisHash(company, employee), punch, null))).toBe(
      "a25d1e97374c5543056b9288bae7f5a73fd4d3ca1ca13dd9a3840deef4b56268",
    ));

  test("of its words", () => {
    const words = { note: "Load-in", reason: null, address: "192.0.2.1", device: null };
    expect(hex(detailDigest(new Uint8Array(16), words))).toBe(
      "a3a3361d3a08bbb7ad6d37354c8b6082750fe32ba75137b562cb0ffbb52b9fbd",
    );
  });
});

test.each([
  ["at", new Date("2026-11-19T07:30:00Z")],
  ["recordedAt", new Date("2026-11-19T07:31:00.124Z")],
  ["kind", "switch"],
  ["zone", "Europe/London"],
  ["offsetMinutes", 60],
  ["key", "another-key-of-it"],
  ["position", 2],
  ["customerId", company],
  ["closesId", company],
  ["source", "kiosk"],
] as const)("the hash covers %s", (field, value) => {
  const before = genesisHash(company, employee);
  expect(hex(punchHash(before, { ...punch, [field]: value } as PunchFields, null))).not.toBe(
    hex(punchHash(before, punch, null)),
  );
});

test("each punch holds the hash of the one before, and words get a salt of their own", () => {
  const context = {
    companyId: company,
    employeeId: employee,
    authorUserId: null,
    recordedAt: punch.recordedAt,
  };
  const draft = { kind: "in", at: punch.at, zone: punch.zone, source: "web", note: "Load-in" } as const;
  const { punches, details, end } = linkPunches(context, emptyChain(company, employee), [
    { ...draft, key: "first-key-of-two" },
    { ...draft, key: "second-key-of-two", note: null },
  ]);
  expect(punches.map((one) => one.position)).toEqual([1, 2]);
  expect(punches[1]?.previousHash).toEqual(punches[0]?.hash);
  expect(end).toEqual({ length: 2, hash: punches[1]?.hash });
  expect(details).toHaveLength(1);
  expect(detailDigest(details[0]!.salt, details[0]!)).toEqual(punches[0]?.detailDigest);
  expect(punches[1]?.detailDigest).toBeNull();
});
