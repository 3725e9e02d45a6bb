import { getTranslations } from "next-intl/server";
import type { TableRow } from "#components/table/table-data.ts";
import { type ArchiveActs, archiveAct } from "./archive-act.ts";

interface Changing {
  editHref: string;
  acts: ArchiveActs;
  /** What its cells hold while they are changed, by field */
  values: Record<string, string>;
  /** What is asked before it is archived */
  words: { title: string; consequence: string };
}

/** What may be done with a row of a list; an archived one can only come back. */
export async function rowActs(
  row: { id: string; name: string; archived: boolean; version: number },
  { editHref, acts, values, words }: Changing,
): Promise<Pick<TableRow, "editHref" | "edit" | "acts">> {
  const archive = await archiveAct(row, acts, words);
  if (row.archived) return { acts: [archive] };
  const t = await getTranslations("record");
  const edit = { version: row.version, values };
  return { editHref, edit, acts: [{ label: t("edit"), href: editHref }, archive] };
}
