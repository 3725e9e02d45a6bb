import { maskOf, rekey, type Shift } from "./rekey.ts";

/** The ids of a company's own records in a group; group 0 is the demo company itself. */
export function placesOf(group: number): (id: string | null) => string | null {
  if (group === 0) return (id) => id;
  // Far from the masks of workforces, so that no two rows of a table meet in one id.
  const shift: Shift = { mask: maskOf(1_000_000 + group), ms: 0 };
  return (id) => id && rekey(id, shift);
}
