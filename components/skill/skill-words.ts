import { getTranslations } from "next-intl/server";

/** What archiving a skill does, in numbers. */
export async function skillWords(name: string, packages: number) {
  const t = await getTranslations("skill");
  return { title: t("archiveTitle", { name }), consequence: t("archiveText", { packages }) };
}
