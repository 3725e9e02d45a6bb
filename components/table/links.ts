type Value = string | number | boolean | null | undefined;

/** The address of the same list with some of its parameters changed; empty ones are left out. */
export function withParams(
  path: string,
  params: Record<string, Value>,
  changes: Record<string, Value> = {},
): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...changes })) {
    if (value !== undefined && value !== null && value !== "" && value !== false)
      search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

/**
 * The `sort` of a column: `sort=name` upwards, `sort=-name` downwards, a second press turns it round. Paging begins
 * again, so `before` and `after` fall away.
 */
export function sortLink(
  path: string,
  params: Record<string, Value>,
  column: string,
  first: "ascending" | "descending" = "ascending",
): { href: string; direction?: "ascending" | "descending" } {
  const now = String(params.sort ?? "");
  const direction = now === column ? "ascending" : now === `-${column}` ? "descending" : undefined;
  const next = direction === undefined ? first : direction === "ascending" ? "descending" : "ascending";
  const sort = next === "ascending" ? column : `-${column}`;
  return { href: withParams(path, params, { sort, before: null, after: null }), direction };
}
