/** What a view does not keep: where in the list somebody was, and which row they had open. */
const passing = ["page", "before", "after", "open", "entry"];

/** The query of an address as views keep it and are compared by: in one order, without what passes. */
export function viewQuery(query: string): string {
  const given = new URLSearchParams(query);
  for (const name of passing) given.delete(name);
  const kept = new URLSearchParams([...given].filter(([, value]) => value !== ""));
  kept.sort();
  return kept.toString();
}
