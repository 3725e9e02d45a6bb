/** The name of the cookie that keeps which columns of a table a reader hides: ids joined by dots. */
export function columnsCookie(table: string): string {
  return `columns.${table.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
}
