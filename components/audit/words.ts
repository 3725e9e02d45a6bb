import { getTranslations } from "next-intl/server";

/** The audit trail's words for people. What has no word of its own yet is shown as it is kept. */
export async function auditWords() {
  const t = await getTranslations("audit");
  // An address may ask for words by any name: "__proto__" is not nothing, and no word either.
  const isWord = (key: string) => t.has(key as never) && typeof t.raw(key as never) === "string";
  const word = (key: string, fallback: string) => (isWord(key) ? t(key as never) : fallback);
  return {
    act: (act: string) => word(`acts.${act.replaceAll(".", "_")}`, act),
    type: (type: string) => word(`type_${type}`, type),
    role: (role: string) => word(`role_${role}`, role),
    via: (via: string) => word(`via_${via}`, via),
  };
}

/** A column's name as a label: "startedAt" reads "Started at", "departmentId" reads "Department". */
export function valueLabel(name: string): string {
  const words = name
    .replace(/Id$/, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
