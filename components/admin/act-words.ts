import { getTranslations } from "next-intl/server";

/** Acts of the platform's trail in words; one that has none is shown by its name. */
export async function actWords(): Promise<(act: string) => string> {
  const t = await getTranslations("admin");
  return (act) => {
    const key = `acts.${act.replaceAll(".", "_")}`;
    return t.has(key as never) ? t(key as never) : act;
  };
}
