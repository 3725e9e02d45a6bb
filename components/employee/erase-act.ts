import { getTranslations } from "next-intl/server";
import type { ActItem } from "#components/form/act-item.ts";
import type { FormAct } from "#components/form/form-act.ts";

/** "Erase personal words", for somebody who has left and asked for it: it is never taken back, so the name is typed. */
export async function eraseAct({ id, name }: { id: string; name: string }, act: FormAct): Promise<ActItem> {
  const t = await getTranslations("employee");
  return {
    label: t("erase"),
    danger: true,
    separated: true,
    act,
    fields: { id },
    confirm: {
      title: t("eraseTitle", { name }),
      consequence: t("eraseText"),
      verb: t("eraseVerb"),
      keep: t("eraseKeep"),
      typed: name,
    },
    success: { message: t.raw("erased") },
  };
}
