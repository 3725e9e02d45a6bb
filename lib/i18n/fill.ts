/** A text with its places, such as {name}, filled. A place nobody filled is a mistake of ours, so it is loud. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text "${text}" has a place "${name}" that is not filled.`);
    return String(value);
  });
}
