/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1 */
  next(): number;
  /** A whole number from least to most, both included */
  whole(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in `share` of the cases, such as 0.05 */
  chance(share: number): boolean;
  bytes(length: number): Uint8Array<ArrayBuffer>;
  /** A UUID version 7 made at an instant */
  id(at: Date): string;
  /** A stream of its own, so that more numbers drawn in one place change nothing in another */
  fork(name: string): Random;
}

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const bytes = (length: number) => Uint8Array.from({ length }, () => whole(0, 255));
  return {
    next,
    whole,
    bytes,
    pick: (list) => {
      if (list.length === 0) throw new Error("There is nothing to pick from.");
      return list[whole(0, list.length - 1)]!;
    },
    chance: (share) => next() < share,
    id: (at) => uuidAt(at, bytes(10)),
    fork: (name) => randomFrom(seedOf(`${seed}/${name}`)),
  };
}

/** A small generator with a period of 2³²: ample for rows, nothing for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number for a name (FNV-1a). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return hash >>> 0;
}

function uuidAt(at: Date, noise: Uint8Array): string {
  const hex = Buffer.from(noise).toString("hex");
  const time = at.getTime().toString(16).padStart(12, "0");
  const variant = "89ab"[noise[9]! % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}
