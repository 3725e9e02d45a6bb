import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ChainedEntry, chainStart, hex, linkHash } from "./chain.ts";
import { sealSignature } from "./signature.ts";

const company = "0190a000-0000-7000-8000-000000000001";
const entry: ChainedEntry = {
  companyId: company,
  id: "0190a000-0000-7000-8000-000000000002",
  at: new Date("2026-05-04T09:00:00.123Z"),
  act: "employee.edit",
  subjectType: "employee",
  subjectId: "0190a000-0000-7000-8000-000000000003",
  actorUserId: null,
  actorEmployeeId: null,
  actorRole: "owner",
  via: "session",
  requestId: null,
  detailDigest: new Uint8Array(32),
};

describe("linkHash", () => {
  it("does not change: links made earlier have to stay provable", () => {
    expect(hex(linkHash(chainStart(company), entry))).toMatchInlineSnapshot(
      `"acb20ff64e561ea1f489dc09282c7e393c6b1644604ca69d7c676e5e17b948ca"`,
    );
  });

  it.each(Object.keys(entry) as (keyof ChainedEntry)[])("covers %s", (field) => {
    const other = {
      ...entry,
      [field]: { at: new Date(0), detailDigest: new Uint8Array(32).fill(1) }[field as string] ?? "other",
    };
    expect(linkHash(chainStart(company), other)).not.toEqual(linkHash(chainStart(company), entry));
  });

  it("covers the link before it", () => {
    expect(linkHash(chainStart("another"), entry)).not.toEqual(linkHash(chainStart(company), entry));
  });

  it("never lets text slide from one field into the next", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
        fc.pre(a !== c || b !== d);
        const [one, two] = [
          { ...entry, act: a, subjectType: b },
          { ...entry, act: c, subjectType: d },
        ];
        expect(linkHash(chainStart(company), one)).not.toEqual(linkHash(chainStart(company), two));
      }),
    );
  });
});

describe("sealSignature", () => {
  const key = new Uint8Array(32).fill(7);
  const state = {
    companyId: company,
    stream: "audit",
    position: 2,
    at: entry.at,
    covers: 9,
    headHash: key,
  } as const;
  const signature = sealSignature(key, state, key);

  it.each([
    ["the key", sealSignature(new Uint8Array(32), state, key)],
    ["the seal before", sealSignature(key, state, null)],
    ["the company", sealSignature(key, { ...state, companyId: entry.id }, key)],
    ["the stream", sealSignature(key, { ...state, stream: "punch" }, key)],
    ["the position", sealSignature(key, { ...state, position: 3 }, key)],
    ["the instant", sealSignature(key, { ...state, at: new Date(0) }, key)],
    ["the cover", sealSignature(key, { ...state, covers: 8 }, key)],
    ["the head", sealSignature(key, { ...state, headHash: new Uint8Array(32) }, key)],
  ])("depends on %s", (_what, other) => {
    expect(other).not.toEqual(signature);
  });
});
