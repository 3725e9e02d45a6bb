/** Letters that are no base letter with a mark, and how people without them on the keyboard type them. */
const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
};

/** Lower case, without marks: "Siobhán Ó Dálaigh" is found by "siobhan o d", "Łukasz" by "lukasz". */
export function searchText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþħı]/g, (letter) => letters[letter]!)
    .replace(/\s+/g, " ")
    .trim();
}
