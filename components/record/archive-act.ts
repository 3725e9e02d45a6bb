import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";
import type { BulkAct } from "#components/table/table-data.ts";

export interface ArchiveActs {
  archive: FormAct;
  restore: FormAct;
}

interface Archivable {
  id: string;
  name: string;
  archived: boolean;
}

export type RecordWords = Awaited<ReturnType<typeof getTranslations<"record">>>;

/**
 * "Archive" or "Restore" as an act of a row or a page. Archiving asks first, says what it does in numbers, and can be
 * taken back from the toast.
 */
export async function archiveAct(
  record: Archivable,
  acts: ArchiveActs,
  words: { title: string; consequence: string },
): Promise<ActItem> {
  return archiveActOf(await getTranslations("record"), record, acts, words);
}

/** The same for a list, which asks for its words once and not for each row. */
export function archiveActOf(
  t: RecordWords,
  record: Archivable,
  acts: ArchiveActs,
  words: { title: string; consequence: string },
): ActItem {
  const fields = { id: record.id };
  if (record.archived) {
    return {
      label: t("restore"),
      act: acts.restore,
      fields,
      success: { message: t("restored", { name: "{name}" }), undo: { act: acts.archive, fields } },
    };
  }
  return {
    label: t("archive"),
    danger: true,
    separated: true,
    act: acts.archive,
    fields,
    confirm: { ...words, verb: t("archive"), keep: t("keep") },
    success: { message: t("archived", { name: "{name}" }), undo: { act: acts.restore, fields } },
  };
}

export interface ManyActs {
  archiveMany: FormAct;
  restoreMany: FormAct;
}

/** "Archive" and "Restore" for the selected rows; which of them it leaves out is told before and after. */
export async function archiveManyActs(
  rows: readonly { id: string; archived: boolean }[],
  acts: ManyActs,
): Promise<BulkAct[]> {
  const t = await getTranslations("record");
  const skips = (archived: boolean, why: string) =>
    Object.fromEntries(rows.filter((row) => row.archived === archived).map((row) => [row.id, why]));
  const archive: BulkAct = {
    label: t("archive"),
    act: acts.archiveMany,
    skips: skips(true, t("isArchived")),
    confirm: {
      title: t("archiveManyTitle"),
      consequence: t("archiveManyText"),
      verb: t("archive"),
      keep: t("keep"),
    },
    success: { undo: { act: acts.restoreMany, list: "ids" } },
  };
  const restore: BulkAct = {
    label: t("restore"),
    act: acts.restoreMany,
    skips: skips(false, t("isActive")),
    success: { undo: { act: acts.archiveMany, list: "ids" } },
  };
  const some = (archived: boolean) => rows.some((row) => row.archived === archived);
  return [...(some(false) ? [archive] : []), ...(some(true) ? [restore] : [])];
}
