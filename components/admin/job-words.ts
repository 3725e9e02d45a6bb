import { getTranslations } from "next-intl/server";

/** Jobs in words; one that has none is shown by its name. */
export async function jobWords() {
  const t = await getTranslations("admin");
  const word = (key: string, fallback: string) => (t.has(key as never) ? t(key as never) : fallback);
  return {
    state: (state: string) => word(`runState_${state}`, state),
    name: (job: string) => word(`job_${job}`, job),
    due: (job: string, cron: string | null) => word(`due_${job}`, cron ?? t("onDemand")),
  };
}
