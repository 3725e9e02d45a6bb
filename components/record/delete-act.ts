import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";

/**
 * "Delete" as an act of a page, which leads to the list afterwards. It asks first, as nothing brings a record back; what
 * still refers to it is told by the answer.
 */
export async function deleteAct(
  record: { id: string; name: string },
  act: FormAct,
  consequence?: string,
): Promise<ActItem> {
  const t = await getTranslations("record");
  return {
    label: t("delete"),
    danger: true,
    act,
    fields: { id: record.id },
    confirm: {
      title: t("deleteTitle", { name: record.name }),
      consequence: consequence ?? t("deleteText"),
      verb: t("delete"),
      keep: t("keep"),
    },
  };
}
