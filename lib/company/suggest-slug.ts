/**
 * A short name made from a company's name: "Séamus & Søn's Bakery Ltd." → "seamus-and-sons-bakery-ltd". Empty when
 * nothing usable is left. Isomorphic: the form suggests while one types.
 */
export function suggestSlug(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/&/g, " and ")
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ł/g, "l")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}
