import { getTranslations } from "next-intl/server";

/** How many rows a file has; where there are none yet, why: a file of times that came twice is not empty. */
export async function rowsText(file: { rows: number; open: number; problems: number }): Promise<string> {
  const t = await getTranslations("import");
  const { rows, open, problems } = file;
  if (rows > 0 && open > 0) return t("rowsAndWaiting", { rows, open });
  if (rows > 0) return t("rowsFacts", { rows });
  if (open > 0) return t("rowsWait", { open });
  return t(problems > 0 ? "rowsUnread" : "rowsNone");
}
