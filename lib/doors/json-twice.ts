import type { Place } from "./json-place.ts";

/** A key that an object has a second time, and where. */
export interface Twice {
  key: string;
  place: Place;
}

/**
 * The first key that stands twice in one object of a JSON text, however it is written, or null. Parsers take one of the
 * two without a word, and not all the same one: whoever checked such a text elsewhere may have read something else.
 *
 * @param text known to be JSON
 */
export function findKeyTwice(text: string): Twice | null {
  /** The keys of the objects around us; null is a list. */
  const around: (Set<string> | null)[] = [];
  let isKeyNext = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "{" || sign === "[") {
      around.push(sign === "{" ? new Set() : null);
      isKeyNext = sign === "{";
    } else if (sign === "}" || sign === "]") {
      around.pop();
      isKeyNext = false;
    } else if (sign === ",") {
      isKeyNext = around.at(-1) !== null;
    } else if (sign === '"') {
      const end = endOfText(text, at);
      if (isKeyNext) {
        const keys = around.at(-1)!;
        const key: string = JSON.parse(text.slice(at, end + 1));
        if (keys.has(key)) return { key, place: placeAt(text, at) };
        keys.add(key);
        isKeyNext = false;
      }
      at = end;
    }
  }
  return null;
}

/** Where the quotation mark stands that ends the text beginning at `from`. */
function endOfText(text: string, from: number): number {
  let at = from + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

function placeAt(text: string, at: number): Place {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
