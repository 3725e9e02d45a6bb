import { describe, expect, it } from "vitest";
import { keySequence, sequenceMs } from "#components/shell/key-sequence.ts";

const bindings = ["g d", "g t", "?", "n", "["];

/** Types keys 100 ms apart and gives what was recognised. */
function type(keys: string): (string | undefined)[] {
  const press = keySequence(bindings);
  return [...keys].map((key, index) => press(key, 1_000 + index * 100));
}

describe("keySequence", () => {
  it.each([
    ["?", ["?"]],
    ["gd", [undefined, "g d"]],
    ["ggd", [undefined, undefined, "g d"]],
    ["gxd", [undefined, undefined, undefined]],
    ["gn", [undefined, "n"]],
    ["g?", [undefined, "?"]],
    ["gdgt", [undefined, "g d", undefined, "g t"]],
    ["d", [undefined]],
  ])("%j gives %j", (keys, expected) => {
    expect(type(keys)).toEqual(expected);
  });

  it("forgets the first key after a while", () => {
    const press = keySequence(bindings);
    expect(press("g", 1_000)).toBeUndefined();
    expect(press("d", 1_001 + sequenceMs)).toBeUndefined();
    expect(press("g", 9_000)).toBeUndefined();
    expect(press("d", 9_000 + sequenceMs)).toBe("g d");
  });
});
