import { type Sort, sortText } from "#lib/shared/list.ts";

/** What says how a list is looked at, and not what is in it. */
const looks = new Set(["page", "before", "after", "view", "open", "hide", "rows", "entry"]);

/** What a list was narrowed to and how it was sorted, as it stands in its address: "q=bar&sort=name&state=active". */
export function filtersText(query: object): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (looks.has(name) || value === undefined || value === null || value === "") continue;
    text.set(name, isSort(value) ? sortText(value) : String(value));
  }
  text.sort();
  return text.toString();
}

function isSort(value: unknown): value is Sort {
  return typeof value === "object" && value !== null && "column" in value;
}
