import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";

export interface ArchiveActs {
  archive: FormAct;
  restore: FormAct;
}

/**
 * "Archive" or "Restore" as an act of a row or a page. Archiving asks first, says what it does in numbers, and can be
 * taken back from the toast.
 */
export async function archiveAct(
  record: { id: string; name: string; archived: boolean },
  acts: ArchiveActs,
  words: { title: string; consequence: string },
): Promise<ActItem> {
  const t = await getTranslations("record");
  const fields = { id: record.id };
  if (record.archived) {
    return {
      label: t("restore"),
      act: acts.restore,
      fields,
      success: { message: t("restored", { name: "{name}" }) },
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
