import { getTranslations } from "next-intl/server";
import type { EmployeeRow } from "#lib/employee/schema.ts";

type Told = Pick<EmployeeRow, "name" | "now">;
export type EmployeeText = Awaited<ReturnType<typeof getTranslations<"employee">>>;

/**
 * What archiving somebody does, in numbers.
 *
 * @param clockIns how many they have, where that is known
 */
export async function employeeWords(employee: Told, clockIns: number | null) {
  return employeeWordsOf(await getTranslations("employee"), employee, clockIns);
}

/** The same for a list, which asks for its words once and not for each row. */
export function employeeWordsOf(t: EmployeeText, { name, now }: Told, clockIns: number | null) {
  const running = now.kind === "working" || now.kind === "break";
  const stays = clockIns === null ? t("archiveTextMany") : t("archiveText", { clockIns });
  return { title: t("archiveTitle", { name }), consequence: running ? t("archiveRunning") : stays };
}
