import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner.tsx";
import type { MailState } from "#lib/admin/outbox.ts";
import { consoleTime } from "./times.ts";

/** How mail gets out, and whether it does. */
export async function MailServer({ state }: { state: MailState }) {
  const t = await getTranslations("admin");
  const { server, from, lastSentAt, lastError, waiting, failed } = state;
  if (!server) {
    return (
      <Banner tone="note" title={t("outboxKept")} className="mb-4">
        {t("outboxKeptText")}
      </Banner>
    );
  }
  const counts = t("mailCounts", { waiting, failed, when: consoleTime(lastSentAt) });
  return (
    <Banner tone={lastError ? "warn" : "ok"} title={t("mailServer", { server, from })} className="mb-4">
      {counts} {lastError ? t("mailLastError", lastError) : null}
    </Banner>
  );
}
