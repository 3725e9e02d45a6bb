/**
 * Two letters for an avatar: first and last word ("Marek Zielinski" → MZ, "Siobhán" → SI).
 * Works on user-perceived characters, so that accents and scripts outside the basic plane stay whole.
 */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words[0];
  if (first === undefined) return "?";
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letters =
    last === undefined
      ? graphemes(first).slice(0, 2)
      : [...graphemes(first).slice(0, 1), ...graphemes(last).slice(0, 1)];
  return letters.join("").toLocaleUpperCase();
}

// Made once: to make one takes longer than to use it for a page of names.
const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function graphemes(word: string): string[] {
  return [...segmenter.segment(word)]
    .map((part) => part.segment)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}
