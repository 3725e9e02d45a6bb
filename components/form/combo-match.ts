import { searchText } from "#lib/shared/search-text.ts";
import type { Option } from "./select-field.tsx";

/** So many are drawn at once; the others are found by typing. */
export const mostShown = 500;

/** The options that hold what was typed in their name or second line, those that begin with it first. */
export function matching(options: Option[], typed: string): Option[] {
  const wanted = searchText(typed);
  if (wanted === "") return options;
  const begin: Option[] = [];
  const hold: Option[] = [];
  for (const option of options) {
    if (searchText(option.label).startsWith(wanted)) begin.push(option);
    else if (searchText(`${option.label} ${option.hint ?? ""}`).includes(wanted)) hold.push(option);
  }
  return [...begin, ...hold];
}

/** The one that was meant by what was typed: the one of that name, the only one that fits, or the only one that begins with these words. */
export function meant(options: Option[], typed: string): Option | null {
  const wanted = searchText(typed);
  if (wanted === "") return null;
  const fitting = matching(options, typed).filter((option) => !option.disabled);
  const named = fitting.filter(({ label }) => searchText(label) === wanted);
  const begun = fitting.filter(({ label }) => beginsWithWords(searchText(label), wanted));
  for (const some of named.length > 0 ? [named] : [fitting, begun]) if (some.length === 1) return some[0]!;
  return null;
}

function beginsWithWords(label: string, words: string): boolean {
  return label.startsWith(words) && !/^[\p{L}\p{N}]/u.test(label.slice(words.length));
}
