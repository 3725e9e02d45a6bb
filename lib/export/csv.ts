/** A cell: text, a number that stays one (also written out, such as an amount), or nothing. */
export type Cell = string | number | { exactly: string } | null;

/**
 * Files begin with a byte order mark: spreadsheets take UTF-8 for something older without it, and whatever reads CSV
 * by the standard for the web passes over it.
 */
export const byteOrderMark = "\uFEFF";

/** One record of RFC 4180, its line break included. */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(csvField).join(",")}\r\n`;
}

function csvField(cell: Cell): string {
  // Numbers are ours and can be negative; only text was typed in by somebody.
  if (cell === null) return "";
  if (typeof cell !== "string") return typeof cell === "number" ? String(cell) : cell.exactly;
  const text = harmless(cell);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Text that a spreadsheet would run as a formula, kept text by an apostrophe before it: what begins with = + - @, also
 * in their wide forms or after space, and what begins with a tab or a line break. Where lists are separated by
 * semicolons, a spreadsheet begins a cell behind each one, so that the same holds there; but ;-) is a smile.
 */
export function harmless(text: string): string {
  const begins = /^(\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u.test(text) ? `'${text}` : text;
  return begins.replace(/(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20](?!\)))(?<=;\s*)/gu, "'");
}
