/** How a copy of a row differs from its original: a mask over the random end of every id, and a shift in time. */
export interface Shift {
  /** Two halves of 24 bits; no two copies have the same */
  mask: readonly [number, number];
  /** Milliseconds, mostly back into the past */
  ms: number;
}

const half = (text: string, mask: number) =>
  ((Number.parseInt(text, 16) ^ mask) >>> 0).toString(16).padStart(6, "0");

/** The id of a copy: a UUID version 7 again, made as much earlier as the copy lies in the past. */
export function rekey(id: string, { mask, ms }: Shift): string {
  const made = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) + ms;
  const time = made.toString(16).padStart(12, "0");
  const middle = id.slice(13, 24);
  return `${time.slice(0, 8)}-${time.slice(8)}${middle}${half(id.slice(24, 30), mask[0])}${half(id.slice(30, 36), mask[1])}`;
}

/** The mask of a number above 0. Odd multipliers reach every value of 24 bits once. */
export function maskOf(number: number): readonly [number, number] {
  return [Math.imul(number, 0x9e3779) & 0xffffff, Math.imul(number, 0x85ebcb) & 0xffffff];
}
