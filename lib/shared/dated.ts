import { fromDbDate, toDbDate } from "./local-time.ts";
import type { Kept, Span } from "./spans.ts";

/** A row of what holds from a day to a day. */
interface DatedRow {
  validFrom: Date;
  validTo: Date | null;
}

/** The same as people write it, yyyy-mm-dd. */
interface Dated {
  validFrom: string;
  validTo: string | null;
}

export const datesOf = ({ from, to }: Span): DatedRow => ({
  validFrom: toDbDate(from),
  validTo: to ? toDbDate(to) : null,
});

export const spanOf = ({ validFrom, validTo }: DatedRow): Span => ({
  from: fromDbDate(validFrom),
  to: validTo && fromDbDate(validTo),
});

export const keptOf = (row: DatedRow & { id: string }): Kept => ({ id: row.id, ...spanOf(row) });

export const toDates = ({ validFrom, validTo }: Dated): DatedRow => datesOf({ from: validFrom, to: validTo });

export function fromDates(row: DatedRow): Dated {
  const { from, to } = spanOf(row);
  return { validFrom: from, validTo: to };
}
