import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { engine, hashPassword, isWeaker, verifyPassword } from "./password-hash.ts";
import { formatPhc, parsePhc } from "./phc.ts";

describe("hashPassword and verifyPassword", () => {
  it("keeps a hash in PHC form that only its password opens", async () => {
    const hash = await hashPassword("tulip anchor seven");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await verifyPassword("tulip anchor seven", hash)).toBe(true);
    expect(await verifyPassword("tulip anchor eight", hash)).toBe(false);
    expect(isWeaker(hash)).toBe(false);
  });

  it("gives the same password another hash each time", async () => {
    expect(await hashPassword("tulip anchor seven")).not.toBe(await hashPassword("tulip anchor seven"));
  });

  it("takes the two ways to type an accent as one", async () => {
    expect(await verifyPassword("cafe\u0301 tulip anchor", await hashPassword("café tulip anchor"))).toBe(
      true,
    );
  });

  it("agrees with the reference implementation", async () => {
    // echo -n password | argon2 somesalt -id -m 16 -t 2 -p 1 -l 32 -e
    const reference =
      "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    expect(await verifyPassword("password", reference)).toBe(true);
    expect(await verifyPassword("Password", reference)).toBe(false);
  });

  it.each([
    ["no hash", null],
    ["a hash of another kind", "$2b$12$abcdefghijklmnopqrstuv"],
    [
      "a right hash",
      "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ],
  ])("runs argon2 once for %s", async (_kind, hash) => {
    const run = vi.spyOn(engine, "run");
    expect(await verifyPassword("anything at all", hash)).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
    expect(run.mock.calls[0]?.[0]).toMatchObject({ memory: 19_456, passes: 2, parallelism: 1 });
    run.mockRestore();
  });

  it("calls lesser and unknown hashes weaker", () => {
    expect(
      isWeaker(
        "$argon2id$v=19$m=4096,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
      ),
    ).toBe(true);
    expect(isWeaker("plain")).toBe(true);
  });
});

describe("PHC form", () => {
  const bytes = (least: number, most: number) => fc.uint8Array({ minLength: least, maxLength: most });

  it("comes back as it went", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8, max: 4_194_304 }),
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 99 }),
        bytes(8, 64),
        bytes(16, 64),
        (memory, passes, parallelism, salt, hash) => {
          const parsed = parsePhc(formatPhc({ memory, passes, parallelism, salt, hash }));
          expect(parsed).toMatchObject({ memory, passes, parallelism });
          expect(Buffer.from(parsed!.salt).equals(salt)).toBe(true);
          expect(Buffer.from(parsed!.hash).equals(hash)).toBe(true);
        },
      ),
    );
  });

  it("is nothing else", () => {
    fc.assert(fc.property(fc.string(), (text) => parsePhc(text) === null));
  });
});
