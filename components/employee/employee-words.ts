import { getTranslations } from "next-intl/server";
import type { EmployeeRow } from "#lib/employee/schema.ts";

/**
 * What archiving somebody does, in numbers.
 *
 * @param clockIns how many they have, where that is known
 */
export async function employeeWords(
  { name, now }: Pick<EmployeeRow, "name" | "now">,
  clockIns: number | null,
) {
  const t = await getTranslations("employee");
  const running = now.kind === "working" || now.kind === "break";
  const stays = clockIns === null ? t("archiveTextMany") : t("archiveText", { clockIns });
  return { title: t("archiveTitle", { name }), consequence: running ? t("archiveRunning") : stays };
}
