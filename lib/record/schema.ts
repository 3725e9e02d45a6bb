import { z } from "zod";
import { said } from "#lib/i18n/said.ts";
import { id, version } from "#lib/shared/fields.ts";
import { largestPage } from "#lib/shared/paging.ts";

/** A record that others refer to. */
export interface Named {
  id: string;
  name: string;
}

/** The rows somebody selected: no more than a page has. */
export const recordIds = z.object({
  ids: z.array(id).min(1, said("record.chooseRows")).max(largestPage, said("record.tooManyRows")),
});

/** One field of one record, as a cell of a list sends it. */
export function oneField<const F extends string>(fields: readonly [F, ...F[]]) {
  return z.object({
    id,
    version,
    field: z.enum(fields, { error: said("shared.notAChoice") }),
    value: z.string().max(2000),
    /** What stood there before, as the list had it */
    was: z.string().max(2000).optional(),
  });
}
export type OneField = z.output<ReturnType<typeof oneField<string>>>;
