/** Whether something is nested deeper than so many levels. Walks level by level: it may be deeper than a stack is high. */
export function isDeeperThan(value: unknown, most: number): boolean {
  let level = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    const next = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}
