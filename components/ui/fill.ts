/** Puts values into a message: `fill("{n} of {total}", { n: 3, total: 9 })`. Unknown places stay as they are. */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The message for one or for many, with `{count}` filled in. */
export function fillCount(one: string, many: string, count: number): string {
  return fill(count === 1 ? one : many, { count: count.toLocaleString("en") });
}
