/** A value as COPY's text format has it. */
function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "string") return /[\\\t\n\r]/.test(value) ? escaped(value) : value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}`;
  if (typeof value === "boolean") return value ? "t" : "f";
  if (typeof value === "object") return escaped(JSON.stringify(value));
  return String(value);
}

const signs: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const escaped = (text: string) => text.replace(/[\\\t\n\r]/g, (sign) => signs[sign]!);

/** One row of COPY … FROM STDIN. */
export function copyLine(values: readonly unknown[]): string {
  let line = field(values[0]);
  for (let at = 1; at < values.length; at += 1) line += `\t${field(values[at])}`;
  return `${line}\n`;
}
