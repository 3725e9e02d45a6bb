/** The first place where a chain does not hold: thrown by the checks, named by the command line. */
export class ChainBreak extends Error {
  override name = "ChainBreak";
  readonly table: string;
  readonly id: string;
  readonly position: number | null;

  constructor(table: string, row: { id: string; position?: number | null }, what: string) {
    super(what);
    this.table = table;
    this.id = row.id;
    this.position = row.position ?? null;
  }
}
