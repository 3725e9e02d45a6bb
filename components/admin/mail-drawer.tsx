import { getTranslations } from "next-intl/server";
import { Banner } from "#components/ui/banner.tsx";
import { DescriptionList, type Fact } from "#components/ui/description-list.tsx";
import { Drawer } from "#components/ui/drawer.tsx";
import type { MailRow } from "#lib/admin/schema.ts";
import { StatusBadge } from "./status-badge.tsx";
import { consoleTime } from "./times.ts";

interface Props {
  mail: { to: string; subject: string; text: string };
  /** The mail's line in the list; null when it is on another page of it. */
  row: MailRow | null;
  closeHref: string;
  previousHref?: string;
  nextHref?: string;
}

/** One mail as it was written. */
export async function MailDrawer({ mail, row, ...links }: Props) {
  const t = await getTranslations("admin");
  const facts: Fact[] = [{ label: t("to"), value: mail.to }];
  if (row) {
    const word = t(`mailStatus_${row.status as "queued"}`);
    facts.push({ label: t("status"), value: <StatusBadge status={row.status}>{word}</StatusBadge> });
    facts.push({ label: t("queuedAt"), value: consoleTime(row.createdAt) });
    facts.push({ label: t("tries"), value: row.attempts });
    if (row.sentAt) facts.push({ label: t("sentAt"), value: consoleTime(row.sentAt) });
    if (row.nextAttemptAt) facts.push({ label: t("nextTry"), value: consoleTime(row.nextAttemptAt) });
    if (row.lastError) facts.push({ label: t("error"), value: row.lastError });
  }
  return (
    <Drawer title={mail.subject} {...links}>
      <div className="grid gap-5">
        <Banner tone="note">{t("readNote")}</Banner>
        <DescriptionList facts={facts} />
        <p className="whitespace-pre-wrap break-words border-t border-line pt-4 text-sm">{mail.text}</p>
      </div>
    </Drawer>
  );
}
