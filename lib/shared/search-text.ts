/** Lower case, without marks: "Siobhán Ó Dálaigh" is found by "siobhan o d". */
export function searchText(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
