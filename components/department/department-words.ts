import { getTranslations } from "next-intl/server";

/** What archiving a department does, in numbers. */
export async function departmentWords(uses: { name: string; employees: number; below: number }) {
  const t = await getTranslations("department");
  const { name, employees, below } = uses;
  const busy = employees + below > 0;
  return {
    title: t("archiveTitle", { name }),
    consequence: busy ? t("archiveBusy", { people: employees, children: below }) : t("archiveText"),
  };
}
